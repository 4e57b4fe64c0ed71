import fc from 'fast-check';
import { AmountTooLarge } from './pricing.errors.js';
import { quote, type QuoteInput, taxOn } from './quote.js';

const germany = [
  { region: null, category: 'standard', rate: '0.19' },
  { region: null, category: 'reduced', rate: '0.07' },
];

function inputOf(changes: Partial<QuoteInput>): QuoteInput {
  return {
    currency: 'EUR',
    pricesIncludeTax: true,
    lines: [],
    prices: {},
    rates: germany,
    shippingAmount: 0,
    ...changes,
  };
}

describe('tax on an amount', () => {
  it.each([
    [11900n, '0.19', true, 1900],
    [10000n, '0.19', false, 1900],
    [1n, '0.5', false, 1], // half away from zero
    [999n, '0.081', true, 75], // 74.857...
    [1000n, '0.0875', false, 88], // 87.5
    [9_007_199_254_740_991n, '0.255', false, 2_296_835_809_958_953], // no floating-point step
    [500n, '0', true, 0],
    [500n, '1', true, 250],
  ])('%s at %s, included: %s, is %s', (amount, rate, included, tax) => {
    expect(taxOn(amount, rate, included)).toBe(tax);
  });
});

describe('a quote', () => {
  const books = { lineId: 'b', variantId: 'book', quantity: 3, taxCategory: 'reduced' };
  const lamp = { lineId: 'l', variantId: 'lamp', quantity: 1, taxCategory: 'standard' };

  it('finds the tax within inclusive prices, for each rate, and taxes shipping at the standard rate', () => {
    const answer = quote(inputOf({ lines: [books, lamp], prices: { book: 1070, lamp: 11900 }, shippingAmount: 595 }));
    expect(answer.lines).toEqual([
      { lineId: 'b', variantId: 'book', quantity: 3, unitPrice: 1070, net: 3000, tax: 210, gross: 3210, rate: '0.07' },
      {
        lineId: 'l',
        variantId: 'lamp',
        quantity: 1,
        unitPrice: 11900,
        net: 10000,
        tax: 1900,
        gross: 11900,
        rate: '0.19',
      },
    ]);
    expect(answer.shipping).toEqual({ net: 500, tax: 95, gross: 595, rate: '0.19' });
    expect(answer.totals).toEqual({ net: 13500, tax: 2205, gross: 15705 });
  });

  it('adds the tax to exclusive prices', () => {
    const answer = quote(
      inputOf({ pricesIncludeTax: false, lines: [lamp], prices: { lamp: 10000 }, shippingAmount: 500 }),
    );
    expect(answer.totals).toEqual({ net: 10500, tax: 1995, gross: 12495 });
  });

  it('rounds once for each rate: three lines of 0.33 at 19 % make the tax of 0.99', () => {
    const lines = ['a', 'b', 'c'].map((lineId) => ({ lineId, variantId: 'v', quantity: 1, taxCategory: 'standard' }));
    const answer = quote(inputOf({ lines, prices: { v: 33 } }));
    expect(answer.lines.map(({ tax }) => tax)).toEqual([6, 5, 5]);
    expect(answer.totals).toEqual({ net: 83, tax: 16, gross: 99 });
  });

  it('names the lines without a price and leaves them out', () => {
    const answer = quote(inputOf({ lines: [books, lamp], prices: { lamp: 100 } }));
    expect(answer.unpriced).toEqual(['b']);
    expect(answer.lines.map(({ lineId }) => lineId)).toEqual(['l']);
    expect(answer.totals.gross).toBe(100);
  });

  it('refuses a total that can no longer be counted', () => {
    const huge = { ...lamp, quantity: 1_000_000 };
    expect(() => quote(inputOf({ lines: [huge], prices: { lamp: 1_000_000_000_000 } }))).toThrow(AmountTooLarge);
  });

  it('always sums to its totals, to the minor unit, in any currency', () => {
    const rate = fc.integer({ min: 0, max: 1_000_000 }).map((millionths) => (millionths / 1_000_000).toFixed(6));
    const line = fc.record({
      price: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100_000_000 })),
      quantity: fc.integer({ min: 1, max: 999 }),
      taxCategory: fc.constantFrom('standard', 'reduced', 'unknown'),
    });
    const cart = fc.record({
      currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
      pricesIncludeTax: fc.boolean(),
      goods: fc.array(line, { maxLength: 20 }),
      rates: fc.record({ standard: rate, reduced: rate }),
      shippingAmount: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(cart, ({ goods, rates, ...rest }) => {
        const answer = quote({
          ...rest,
          lines: goods.map(({ quantity, taxCategory }, n) => ({
            lineId: `${n}`,
            variantId: `${n}`,
            quantity,
            taxCategory,
          })),
          prices: Object.fromEntries(goods.map(({ price }, n) => [`${n}`, price])),
          rates: Object.entries(rates).map(([category, value]) => ({ region: null, category, rate: value })),
        });
        expectToClose(answer);
      }),
      { numRuns: 2000 },
    );
  });
});

function expectToClose({ lines, shipping, totals, pricesIncludeTax }: ReturnType<typeof quote>): void {
  const parts = [...lines, shipping];
  for (const key of ['net', 'tax', 'gross'] as const) {
    expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(totals[key]);
    expect(parts.every((part) => Number.isSafeInteger(part[key]) && part[key] >= 0)).toBe(true);
  }
  expect(parts.every(({ net, tax, gross }) => net + tax === gross)).toBe(true);
  for (const { unitPrice, quantity, net, gross } of lines) {
    expect(pricesIncludeTax ? gross : net).toBe(unitPrice * quantity);
  }
}
