import { roundedQuotient } from '../../../platform/domain/money.js';
const DECIMALS = 4;
/** `part / whole` as a decimal string with four decimals ("0.3125"), rounded half up; null when there is no whole. */
export function ratio(part, whole) {
    if (whole === 0)
        return null;
    const digits = String(roundedQuotient(BigInt(part) * 10n ** BigInt(DECIMALS), BigInt(whole))).padStart(DECIMALS + 1, '0');
    return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
//# sourceMappingURL=ratio.js.map