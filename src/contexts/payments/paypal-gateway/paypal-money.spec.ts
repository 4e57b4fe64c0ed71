import { fromPaypal, toPaypal } from './paypal-money.js';

describe("PayPal's amounts", () => {
  it.each([
    ['EUR', 1999, '19.99'],
    ['USD', 5, '0.05'],
    ['JPY', 500, '500'],
    ['HUF', 104_500, '1045'],
    ['TWD', 100, '1'],
  ])('%s %i is written %s, and read back', (currency, amount, value) => {
    expect(toPaypal({ amount, currency })).toEqual({ currency_code: currency, value });
    expect(fromPaypal({ currency_code: currency, value })).toEqual({ amount, currency });
  });

  it.each([
    ['HUF', 104_545],
    ['TWD', 1],
    ['KWD', 1000],
    ['ISK', 5],
    ['XYZ', 100],
  ])('has no %s %i', (currency, amount) => {
    expect(toPaypal({ amount, currency })).toBeUndefined();
  });

  it('reads no nonsense', () => {
    for (const value of ['', '1e3', 'NaN', '1,5', '0.001'])
      expect(() => fromPaypal({ currency_code: 'EUR', value })).toThrow('none');
  });
});
