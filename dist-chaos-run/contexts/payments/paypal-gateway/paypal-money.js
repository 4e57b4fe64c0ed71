import { exponentOf, fromDecimal, toDecimal } from '../../../platform/domain/money.js';
/** Source: https://developer.paypal.com/api/rest/reference/currency-codes/, with those it takes in whole units only. */
const CURRENCIES = new Set('AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' '));
const WHOLE = new Set(['HUF', 'JPY', 'TWD']);
/** Undefined when PayPal does not know the currency, or not that finely. */
export function toPaypal({ amount, currency }) {
    if (!CURRENCIES.has(currency))
        return undefined;
    if (!WHOLE.has(currency))
        return { currency_code: currency, value: toDecimal({ amount, currency }) };
    const unit = 10 ** exponentOf(currency);
    return amount % unit === 0 ? { currency_code: currency, value: String(amount / unit) } : undefined;
}
/** Throws for what is no amount: nobody should go on with it. */
export function fromPaypal({ currency_code, value }) {
    const money = fromDecimal(value, currency_code);
    if (!money)
        throw new Error('PayPal told an amount that is none.');
    return money;
}
//# sourceMappingURL=paypal-money.js.map