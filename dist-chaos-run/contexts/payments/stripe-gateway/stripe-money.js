import { exponentOf } from '../../../platform/domain/money.js';
/**
 * Stripe counts in a smallest unit of its own, which is mostly but not always ISO 4217's. Source:
 * https://docs.stripe.com/currencies: the zero-decimal currencies; ISK and UGX, which have no fractions but are written
 * with two decimals; the three-decimal ones, whose last digit must be 0; all others have two.
 */
const NO_DECIMALS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);
/** Amounts must be whole multiples of this, in Stripe's unit. */
const STEPS = { ISK: 100, UGX: 100, BHD: 10, JOD: 10, KWD: 10, OMR: 10, TND: 10 };
function decimalsOf(currency) {
    return NO_DECIMALS.has(currency) ? 0 : THREE_DECIMALS.has(currency) ? 3 : 2;
}
/** Minor units in Stripe's unit; undefined when Stripe has no such amount, such as 1.234 KWD. */
export function toStripe({ amount, currency }) {
    const shift = decimalsOf(currency) - exponentOf(currency);
    const scaled = shift >= 0 ? amount * 10 ** shift : amount / 10 ** -shift;
    const step = STEPS[currency] ?? 1;
    return Number.isSafeInteger(scaled) && scaled % step === 0 ? scaled : undefined;
}
/** Stripe's amount and lower-case currency in minor units. What is finer than ISO 4217's unit is rounded half up. */
export function fromStripe(amount, stripeCurrency) {
    const currency = stripeCurrency.toUpperCase();
    const shift = exponentOf(currency) - decimalsOf(currency);
    return { amount: shift >= 0 ? amount * 10 ** shift : Math.round(amount / 10 ** -shift), currency };
}
//# sourceMappingURL=stripe-money.js.map