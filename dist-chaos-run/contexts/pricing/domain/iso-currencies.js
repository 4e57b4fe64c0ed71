const KNOWN = new Set(Intl.supportedValuesOf('currency'));
/** True for a code of ISO 4217 (as Unicode's CLDR, which comes with Node, lists them). */
export function isIsoCurrency(code) {
    return KNOWN.has(code);
}
//# sourceMappingURL=iso-currencies.js.map