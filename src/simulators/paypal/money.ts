import { fromDecimal, type Money } from '../../platform/domain/money.js';
import { type Amount } from './objects.js';
import { invalid, unprocessable } from './say.js';

/** Source: https://developer.paypal.com/api/rest/reference/currency-codes/ */
const CURRENCIES =
  'AUD BRL CAD CNY CZK DKK EUR HKD HUF ILS JPY MYR MXN TWD NZD NOK PHP PLN GBP SGD SEK CHF THB USD'.split(' ');
const WHOLE = ['HUF', 'JPY', 'TWD'];

/** Refuses what PayPal refuses; the amount in the minor units of ISO 4217. */
export function isoOf(amount: Amount | undefined, field: string): Money {
  if (!amount?.value || !amount.currency_code)
    throw invalid('MISSING_REQUIRED_PARAMETER', field, 'A required field is missing.');
  const { value, currency_code } = amount;
  if (!CURRENCIES.includes(currency_code))
    throw unprocessable('CURRENCY_NOT_SUPPORTED', 'Currency code is not supported.');
  if (!/^\d+(\.\d+)?$/.test(value)) throw invalid('INVALID_STRING_FORMAT', field, 'The value is not a number.');
  const decimals = value.split('.')[1]?.length ?? 0;
  if (decimals > (WHOLE.includes(currency_code) ? 0 : 2))
    throw unprocessable('DECIMAL_PRECISION', 'The value has more decimals than the currency.');
  const money = fromDecimal(value, currency_code)!;
  if (money.amount <= 0) throw unprocessable('CANNOT_BE_ZERO_OR_NEGATIVE', 'Must be greater than zero.');
  return money;
}

/** Cents of any currency as PayPal writes them. */
export function written(hundredths: number, currency_code: string): Amount {
  const digits = String(hundredths).padStart(3, '0');
  const value = WHOLE.includes(currency_code)
    ? digits.slice(0, -2) || '0'
    : `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return { currency_code, value };
}

/** Hundredths, whatever the currency: for sums within PayPal's world. */
export function hundredths({ value }: Amount): number {
  const [whole, fraction = ''] = value.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** What PayPal keeps of a payment: 2.99 % and 39 hundredths, half up, whole units where there are no fractions. */
export function feeOf(amount: Amount): number {
  return inUnits(Math.min(hundredths(amount), variableFee(amount) + 39), amount);
}

/** What of that comes back with a refund, where PayPal has agreed to it: not the 39 hundredths. */
export function returnedFeeOf(amount: Amount): number {
  return inUnits(variableFee(amount), amount);
}

function variableFee(amount: Amount): number {
  return Math.round(hundredths(amount) * 0.0299);
}

function inUnits(fee: number, { currency_code }: Amount): number {
  return WHOLE.includes(currency_code) ? Math.floor(fee / 100) * 100 : fee;
}
