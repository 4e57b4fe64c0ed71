import { exponentOf, fromDecimal, type Money, toDecimal } from '../../../platform/domain/money.js';

/** How PayPal writes money: `{ currency_code: 'EUR', value: '19.99' }`. */
export interface PaypalAmount {
  currency_code: string;
  value: string;
}

/** Source: https://developer.paypal.com/api/rest/reference/currency-codes/, with those it takes in whole units only. */
const CURRENCIES = new Set(
  'AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' '),
);
const WHOLE = new Set(['HUF', 'JPY', 'TWD']);

/** Undefined when PayPal does not know the currency, or not that finely. */
export function toPaypal({ amount, currency }: Money): PaypalAmount | undefined {
  if (!CURRENCIES.has(currency)) return undefined;
  if (!WHOLE.has(currency)) return { currency_code: currency, value: toDecimal({ amount, currency }) };
  const unit = 10 ** exponentOf(currency);
  return amount % unit === 0 ? { currency_code: currency, value: String(amount / unit) } : undefined;
}

/** Throws for what is no amount: nobody should go on with it. */
export function fromPaypal({ currency_code, value }: PaypalAmount): Money {
  const money = fromDecimal(value, currency_code);
  if (!money) throw new Error('PayPal told an amount that is none.');
  return money;
}
