import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cancellationOf, editOf, receptionOf } from './sales-movements.js';

const line = (quantity: number, net: number, tax: number) => ({ quantity, net, tax });
const figures = { items_net: 0, items_tax: 0, shipping: 0 };

describe('What an edit adds to the sales', () => {
  it('is what is to be paid in addition', () => {
    const edit = { totalBefore: 1000, total: 1500, refund: 0, cancelled: [line(1, 84, 16)] };
    expect(editOf(edit, [line(2, 504, 96)])).toEqual({
      ...{ units: 2, cancelled_units: 1, gross: 500, items_net: 420, items_tax: 80, shipping: 0 },
    });
  });

  it('is nothing when all that is less goes back, which counts as a refund', () => {
    const edit = { totalBefore: 1000, total: 700, refund: 300, cancelled: [line(3, 252, 48)] };
    expect(editOf(edit, [])).toEqual({ units: 0, cancelled_units: 3, gross: 0, ...figures });
  });

  it('is negative by what was never paid', () => {
    const edit = { totalBefore: 1000, total: 700, refund: 100, cancelled: [line(3, 252, 48)] };
    expect(editOf(edit, [])).toEqual({
      ...{ units: 0, cancelled_units: 3, gross: -200, items_net: -168, items_tax: -32, shipping: 0 },
    });
  });

  it('has parts that sum to it', () => {
    const amount = fc.nat({ max: 100_000 });
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), amount, amount), { maxLength: 4 });
    fc.assert(
      fc.property(lines, lines, amount, (more, less, due) => {
        const [added, cancelled] = [more.map((each) => line(...each)), less.map((each) => line(...each))];
        const gross = (of: typeof added) => of.reduce((sum, { net, tax }) => sum + net + tax, 0);
        const totalBefore = gross(cancelled) + 500;
        const total = totalBefore + gross(added) - gross(cancelled);
        const refund = Math.max(0, totalBefore - total - due);
        const moved = editOf({ totalBefore, total, refund, cancelled }, added);
        expect(moved.items_net + moved.items_tax + moved.shipping).toBe(moved.gross);
      }),
    );
  });
});

describe('What goods that come back take away', () => {
  it('is what covers something else; the rest counts when it is refunded', () => {
    const lines = [line(2, 1680, 320)];
    expect(receptionOf({ lines, shipping: 0, covered: 1200 })).toEqual({
      ...{ returned_units: 2, gross: -1200, items_net: -1008, items_tax: -192, shipping: 0 },
    });
    expect(receptionOf({ lines, shipping: 490, covered: 0 })).toMatchObject({ returned_units: 2, gross: 0 });
  });
});

describe('What a cancelled sale takes away', () => {
  it('is what was not paid yet', () => {
    const lines = [line(2, 420, 80)];
    expect(cancellationOf({ lines, total: 600, amountDue: 120 })).toEqual({
      ...{ cancelled_units: 2, gross: -120, items_net: -84, items_tax: -16, shipping: -20 },
    });
    expect(cancellationOf({ lines, total: 600, amountDue: 0 })).toMatchObject({ gross: 0 });
    expect(cancellationOf({ total: 600 })).toMatchObject({ gross: 0, cancelled_units: 0 });
  });
});
