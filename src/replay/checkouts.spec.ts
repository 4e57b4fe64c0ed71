import { checkoutsOf } from './checkouts.js';
import { penniesOf } from './invoice-rows.js';

const HEAD = { number: '1', kind: 'sale', at: '2020-03-02T09:00:00.000Z', customer: '', country: 'EIRE' } as const;

function linesOf(...rows: [code: string, pennies: number, quantity: number][]): string[][] {
  const complete = rows.map(([code, pennies, quantity]) => ({ code, pennies, quantity }) as never);
  const checkouts = checkoutsOf({ ...HEAD, rows: complete });
  return checkouts.map(({ lines }) =>
    lines.map(({ code, pennies, quantity }) => `${quantity} x ${code} at ${pennies}`),
  );
}

describe('An invoice as orders', () => {
  it('adds up the same code at the same price', () => {
    expect(linesOf(['A', 100, 2], ['B', 50, 1], ['A', 100, 3])).toEqual([['5 x A at 100', '1 x B at 50']]);
  });

  it('has a pass for each price of a code', () => {
    expect(linesOf(['A', 100, 2], ['A', 90, 1], ['B', 50, 1], ['A', 80, 4])).toEqual([
      ['2 x A at 100', '1 x B at 50'],
      ['1 x A at 90'],
      ['4 x A at 80'],
    ]);
  });

  it('cuts to 100 lines and to 9,999 units', () => {
    const many = Array.from({ length: 201 }, (_, index): [string, number, number] => [`C${index}`, 10, 1]);
    expect(linesOf(...many).map(({ length }) => length)).toEqual([100, 100, 1]);
    expect(linesOf(['A', 1, 20_001])).toEqual([['9999 x A at 1'], ['9999 x A at 1'], ['3 x A at 1']]);
  });

  it('is no order without rows', () => {
    expect(linesOf()).toEqual([]);
  });
});

describe('Pennies of a price', () => {
  it.each([
    ['2.55', 255],
    ['2.5', 250],
    ['18', 1800],
    ['0', 0],
    ['-11062.06', -1106206],
    ['4.5500', 455],
    ['0.001', NaN],
    ['1e3', NaN],
    ['', NaN],
  ])('%s', (price, pennies) => expect(penniesOf(price)).toBe(pennies));
});
