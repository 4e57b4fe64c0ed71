import fc from 'fast-check';
import { shared } from './payment-parts.js';

describe('the payments of an order', () => {
  it('add up to its total, or are refused', () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.array(fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }), { minLength: 1, maxLength: 5 }),
        (total, amounts) => {
          const payments = amounts.map((amount, index) => ({
            id: `${index}`,
            ...(amount !== undefined && { amount }),
          }));
          let parts;
          try {
            parts = shared(total, payments);
          } catch (error) {
            expect(error).toMatchObject({ code: 'orders.payments_do_not_add_up', errors: [{ path: 'payments' }] });
            return;
          }
          expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
          parts.forEach(({ amount }, index) => expect(amount).toBe(amounts[index] ?? amount));
        },
      ),
    );
  });

  it.each([
    [
      [500, 500],
      [500, 500],
    ],
    [
      [300, undefined],
      [300, 700],
    ],
    [[undefined], [1000]],
  ])('of 1000 as %j are %j', (amounts, parts) => {
    const payments = amounts.map((amount) => ({ id: 'p', ...(amount !== undefined && { amount }) }));
    expect(shared(1000, payments).map(({ amount }) => amount)).toEqual(parts);
  });

  it.each([[[500, 501]], [[500]], [[1000, undefined]], [[undefined, undefined]]])('of 1000 are not %j', (amounts) => {
    const payments = amounts.map((amount) => ({ id: 'p', ...(amount !== undefined && { amount }) }));
    expect(() => shared(1000, payments)).toThrow('do not add up');
  });
});
