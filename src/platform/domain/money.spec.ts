import fc from 'fast-check';
import { allocate, exponentOf, fromDecimal, roundedQuotient, toDecimal } from './money.js';

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF');

describe('money', () => {
  it('knows the decimals of ISO 4217', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF', 'HUF'].map(exponentOf)).toEqual([2, 0, 3, 4, 2]);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), currency, (amount, code) => {
        const money = { amount, currency: code };
        expect(fromDecimal(toDecimal(money), code)).toEqual(money);
      }),
    );
  });

  it.each([
    ['19.99', 'EUR', 1999],
    ['19.9', 'EUR', 1990],
    ['19.990', 'EUR', 1999],
    ['-0.05', 'USD', -5],
    ['150', 'JPY', 150],
    ['1.234', 'KWD', 1234],
  ])('reads %s %s', (text, code, amount) => {
    expect(fromDecimal(text, code)).toEqual({ amount, currency: code });
  });

  it.each(['19.999', '1e3', '', '.5', '1,000', 'NaN', '9999999999999999'])('refuses "%s" as EUR', (text) => {
    expect(fromDecimal(text, 'EUR')).toBeUndefined();
  });
});

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [70, 20, 10], [70, 20, 10]],
    [5, [3, 7], [2, 3]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [3, [0, 0], [2, 1]],
    [10, [], []],
  ])('splits %d over %j', (whole, weights, parts) => {
    expect(allocate(whole, weights)).toEqual(parts);
  });

  it('gives away exactly the whole, nobody a unit more than their share rounded up', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (whole, shares) => {
        const parts = allocate(whole, shares);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        if (total === 0) return;
        parts.forEach((part, index) => expect(Math.abs(part - (whole * shares[index]!) / total)).toBeLessThan(1));
      }),
    );
  });
});

describe('roundedQuotient', () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [4n, 3n, 1],
    [0n, 7n, 0],
    [5n, 3n, 2],
  ])('%d / %d = %d, half away from zero', (numerator, denominator, quotient) => {
    expect(roundedQuotient(numerator, denominator)).toBe(quotient);
  });
});
