/** ISO 4217 currencies whose minor unit is not a hundredth. Source: ISO 4217 table A.1 (SIX, 2024-06-25). */
const EXPONENTS = {
    ...Object.fromEntries([
        'BIF',
        'CLP',
        'DJF',
        'GNF',
        'ISK',
        'JPY',
        'KMF',
        'KRW',
        'PYG',
        'RWF',
        'UGX',
        'UYI',
        'VND',
        'VUV',
        'XAF',
        'XOF',
        'XPF',
    ].map((c) => [c, 0])),
    ...Object.fromEntries(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((c) => [c, 3])),
    CLF: 4,
    UYW: 4,
};
/** How many decimals the currency's major unit has: EUR 2, JPY 0, KWD 3. */
export function exponentOf(currency) {
    return EXPONENTS[currency] ?? 2;
}
/** Writes minor units as a decimal string for people and logs: 1999 EUR becomes "19.99". */
export function toDecimal({ amount, currency }) {
    const exponent = exponentOf(currency);
    if (exponent === 0)
        return String(amount);
    const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
    return `${amount < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
/**
 * Reads a decimal string into minor units exactly, without a floating-point step; undefined when the text is not a
 * plain decimal number, has more decimals than the currency, or leaves the safe integers.
 */
export function fromDecimal(text, currency) {
    const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
    if (!match)
        return undefined;
    const [, sign, whole, fraction = ''] = match;
    const exponent = exponentOf(currency);
    const decimals = fraction.replace(/0+$/, '');
    if (decimals.length > exponent)
        return undefined;
    const amount = Number(`${sign}${whole}${decimals.padEnd(exponent, '0')}`);
    return Number.isSafeInteger(amount) ? { amount: amount + 0, currency } : undefined;
}
/**
 * Splits a whole over weights so that the parts sum to it exactly, by largest remainder (Hamilton's method): everyone
 * gets the floor of their share, the leftover units go to the largest fractions, earlier ones first on a tie.
 * All weights zero means equal weights. `whole` may be negative; weights may not.
 */
export function allocate(whole, weights) {
    if (weights.length === 0)
        return [];
    const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
    if (total === 0n)
        return allocate(whole, weights.map(() => 1));
    const size = BigInt(Math.abs(whole));
    const parts = weights.map((weight, index) => {
        const exact = size * BigInt(weight);
        return { index, part: exact / total, remainder: exact % total };
    });
    let left = size - parts.reduce((sum, { part }) => sum + part, 0n);
    for (const share of [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)) {
        if (left === 0n)
            break;
        share.part += 1n;
        left -= 1n;
    }
    return parts.map(({ part }) => (whole < 0 ? -Number(part) : Number(part)) + 0);
}
/** Half away from zero, the commercial rounding of tax authorities, on exact integers: `numerator / denominator`. */
export function roundedQuotient(numerator, denominator) {
    const negative = numerator < 0n !== denominator < 0n;
    const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
    const rounded = (2n * n + d) / (2n * d);
    return Number(negative ? -rounded : rounded);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
//# sourceMappingURL=money.js.map