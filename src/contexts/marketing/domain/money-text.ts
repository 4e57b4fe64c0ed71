import { exponentOf, type Money, toDecimal } from '../../../platform/domain/money.js';

/** One for each currency: making a formatter costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();

/** Money as an English reader expects it: 1999 EUR is "€19.99". The decimals are ISO 4217's, the arithmetic is exact. */
export function moneyText(money: Money): string {
  const format = formats.get(money.currency) ?? newFormat(money.currency);
  return format.format(toDecimal(money) as `${number}`);
}

function newFormat(currency: string): Intl.NumberFormat {
  const decimals = exponentOf(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(currency, format);
  return format;
}
