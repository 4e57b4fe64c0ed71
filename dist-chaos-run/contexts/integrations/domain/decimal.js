const DECIMAL = /^([+-]?)(\d{1,30})(?:\.(\d{0,30}))?$/;
function parse(text) {
    const match = DECIMAL.exec(text);
    if (!match)
        return undefined;
    const [, sign, whole, fraction = ''] = match;
    const digits = BigInt(whole + fraction);
    return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}
/** The exact product of two decimal texts, e.g. "0.35" and "1000"; undefined when one is no plain decimal number. */
export function multiplied(text, factor) {
    const [a, b] = [parse(text), parse(factor)];
    return a && b && write({ digits: a.digits * b.digits, scale: a.scale + b.scale });
}
/** The nearest whole number, halves away from zero; undefined for what is no plain decimal number. */
export function rounded(text) {
    const number = parse(text);
    if (!number)
        return undefined;
    const unit = 10n ** BigInt(number.scale);
    const size = number.digits < 0n ? -number.digits : number.digits;
    return write({ digits: ((2n * size + unit) / (2n * unit)) * (number.digits < 0n ? -1n : 1n), scale: 0 });
}
/** "12", and "12.0" as well; undefined for other numbers and texts. */
export function wholeNumber(text) {
    const number = parse(text);
    if (!number || number.digits % 10n ** BigInt(number.scale) !== 0n)
        return undefined;
    const value = Number(number.digits / 10n ** BigInt(number.scale));
    return Number.isSafeInteger(value) ? value : undefined;
}
function write({ digits, scale }) {
    const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    const fraction = text.slice(text.length - scale).replace(/0+$/, '');
    return `${digits < 0n ? '-' : ''}${text.slice(0, text.length - scale)}${scale > 0 && fraction ? `.${fraction}` : ''}`;
}
//# sourceMappingURL=decimal.js.map