import fc from 'fast-check';
import { givableOf, refundShares } from './refund-shares.js';

const payment = fc.record({ capturable: fc.nat(1000), refundable: fc.nat(1000) });
const payments = fc.array(payment, { maxLength: 6 }).map((all) => all.map((p, i) => ({ paymentId: `${i}`, ...p })));

describe('the shares of a refund', () => {
  it('add up to it, stay within each payment, and use the preferred kind up first', () => {
    fc.assert(
      fc.property(payments, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (payments, part, authorized) => {
        const amount = Math.floor(givableOf(payments) * part);
        const shares = refundShares(payments, amount, authorized ? 'authorized' : 'captured');

        const sum = (of: 'letGo' | 'refund') => shares.reduce((total, share) => total + share[of], 0);
        expect(sum('letGo') + sum('refund')).toBe(amount);
        for (const { paymentId, letGo, refund } of shares) {
          expect(letGo).toBeLessThanOrEqual(payments[+paymentId]!.capturable);
          expect(refund).toBeLessThanOrEqual(payments[+paymentId]!.refundable);
          expect(letGo + refund).toBeGreaterThan(0);
        }
        const [preferred, kind] = authorized ? (['letGo', 'capturable'] as const) : (['refund', 'refundable'] as const);
        const most = payments.reduce((total, payment) => total + payment[kind], 0);
        expect(sum(preferred)).toBe(Math.min(amount, most));
      }),
      { numRuns: 500 },
    );
  });
});
