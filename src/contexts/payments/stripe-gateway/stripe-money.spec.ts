import fc from 'fast-check';
import { fromStripe, toStripe } from './stripe-money.js';

describe("Stripe's units", () => {
  it.each([
    ['EUR', 1999, 1999],
    ['JPY', 500, 500],
    ['HUF', 104_500, 104_500],
    ['TWD', 800_45, 800_45],
    ['ISK', 5, 500],
    ['UGX', 5, 500],
    ['KWD', 5120, 5120],
    ['MGA', 12_00, 12],
  ])('%s %i is %i at Stripe, and back', (currency, amount, stripe) => {
    expect(toStripe({ amount, currency })).toBe(stripe);
    expect(fromStripe(stripe, currency.toLowerCase())).toEqual({ amount, currency });
  });

  it.each([
    ['KWD', 5124],
    ['TND', 1],
    ['MGA', 1250],
  ])('has no %s %i', (currency, amount) => {
    expect(toStripe({ amount, currency })).toBeUndefined();
  });

  it('never loses or makes money', () => {
    const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KRW', 'KWD', 'BHD', 'ISK', 'UGX', 'MGA', 'HUF', 'CLP');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), currency, (amount, currency) => {
        const stripe = toStripe({ amount, currency });
        if (stripe !== undefined) expect(fromStripe(stripe, currency.toLowerCase())).toEqual({ amount, currency });
      }),
    );
  });
});
