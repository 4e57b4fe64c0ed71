import { fromDecimal } from '../../platform/domain/money.js';
import { invalid } from './say.js';
/**
 * Stripe's own decimals of a currency: its amounts are whole numbers of the smallest unit it knows.
 * Source: https://docs.stripe.com/currencies (zero-decimal, three-decimal and special cases): ISK and UGX are written
 * with two decimals that are always 00, three-decimal amounts end in 0.
 */
const ZERO = 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' ');
const THREE = 'BHD JOD KWD OMR TND'.split(' ');
const WHOLE_HUNDREDS = ['ISK', 'UGX'];
const LARGEST = 99_999_999;
function decimalsOf(currency) {
    return ZERO.includes(currency) ? 0 : THREE.includes(currency) ? 3 : 2;
}
/** Refuses what Stripe refuses. */
export function checkAmount(amount, currency, param = 'amount') {
    if (amount === undefined)
        throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    if (!Number.isInteger(amount))
        throw invalid('Invalid integer.', { code: 'parameter_invalid_integer', param });
    if (amount < 1)
        throw invalid('This value must be greater than or equal to 1.', { code: 'parameter_invalid_integer', param });
    const most = decimalsOf(currency) === 3 ? LARGEST * 10 + 9 : LARGEST;
    if (amount > most)
        throw invalid(`Amount must be no more than ${most}.`, { code: 'amount_too_large', param });
    if (decimalsOf(currency) === 3 && amount % 10 !== 0)
        throw invalid('Three-decimal amounts must be rounded to the nearest ten.', { code: 'invalid_amount', param });
    if (WHOLE_HUNDREDS.includes(currency) && amount % 100 !== 0)
        throw invalid(`Amounts in ${currency} must be evenly divisible by 100.`, { code: 'invalid_amount', param });
    return amount;
}
/** Stripe's amount as the minor units of ISO 4217. */
export function toIso(amount, currency) {
    const code = currency.toUpperCase();
    const decimals = decimalsOf(code);
    const digits = String(amount).padStart(decimals + 1, '0');
    const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
    return fromDecimal(text, code);
}
/** What Stripe keeps of a charge: its European card price, 1.5 % and a quarter of the major unit. Whole units, half up. */
export function feeOf(amount, currency) {
    return Math.min(amount, (Math.round(amount * 0.015) + 0.25 * 10 ** decimalsOf(currency.toUpperCase())) | 0);
}
/** What a lost customer's complaint costs: 15 of the major unit. */
export function disputeFeeOf(currency) {
    return 15 * 10 ** decimalsOf(currency.toUpperCase());
}
const CURRENCY = /^[a-z]{3}$/;
export function checkCurrency(currency) {
    if (currency === undefined)
        throw invalid('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
    if (!CURRENCY.test(currency))
        throw invalid(`Invalid currency: ${currency}.`, { param: 'currency' });
    return currency;
}
//# sourceMappingURL=money.js.map