import { exponentOf, toDecimal } from '../../../platform/domain/money.js';
/** Money as an English reader expects it: 1999 EUR is "€19.99". The decimals are ISO 4217's, the arithmetic is exact. */
export function moneyText(money) {
    const decimals = exponentOf(money.currency);
    return new Intl.NumberFormat('en', {
        style: 'currency',
        currency: money.currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
    }).format(toDecimal(money));
}
//# sourceMappingURL=money-text.js.map