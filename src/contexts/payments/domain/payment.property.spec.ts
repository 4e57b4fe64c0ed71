import fc from 'fast-check';
import { type OperationKind } from './operation.js';
import { Payment } from './payment.js';

const now = new Date('2026-11-01T12:00:00Z');

interface Step {
  kind: OperationKind | 'dispute';
  /** Minor units; undefined asks for all that is left, and disputes the whole. */
  amount: number | undefined;
  answer: 'succeeded' | 'refused' | 'out';
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('capture', 'capture', 'refund', 'refund', 'void', 'dispute'),
  amount: fc.option(fc.integer({ min: 1, max: 1500 }), { nil: undefined }),
  answer: fc.constantFrom('succeeded', 'succeeded', 'refused', 'out'),
});

/** A gateway's books, kept apart from the payment's own. */
class Books {
  captured = 0;
  refunded = 0;
  voided = 0;
  pendingCapture = 0;
  pendingRefund = 0;
  claimed = 0;

  constructor(readonly authorized: number) {}

  /** What a bank can take: the rest went back as refunds, or is about to. */
  get disputed(): number {
    return Math.min(this.claimed, this.captured - this.refunded - this.pendingRefund);
  }

  enter({ kind, answer }: Step, amount: number): void {
    if (kind === 'dispute') this.claimed += answer === 'succeeded' ? 0 : amount;
    else if (answer === 'succeeded')
      this[({ capture: 'captured', refund: 'refunded', void: 'voided' } as const)[kind]] += amount;
    if (answer === 'out' && kind === 'capture') this.pendingCapture += amount;
    if (answer === 'out' && kind === 'refund') this.pendingRefund += amount;
    if (answer === 'out' && kind === 'void') this.voided += amount; // it may have been
  }
}

describe('whatever is asked, in whatever order, with whatever answers', () => {
  it('captured stays within authorised, refunded within captured, and what is left is exact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.array(step, { maxLength: 30 }), (amount, steps) => {
        const opened = { id: 'p', orderId: 'o', gateway: 'g', token: 't', amount, currency: 'EUR' };
        const payment = Payment.open(opened, now, now);
        payment.settle({ status: 'authorized', reference: 'r' }, now, now);
        const books = new Books(amount);

        for (const [index, step] of steps.entries()) {
          tryStep(payment, books, step, `op-${index}`);

          expect(books.captured + books.pendingCapture + books.voided).toBeLessThanOrEqual(books.authorized);
          expect(books.refunded + books.pendingRefund).toBeLessThanOrEqual(books.captured);
          expect(payment.capturable).toBe(books.authorized - books.captured - books.pendingCapture - books.voided);
          expect(payment.refundable).toBe(books.captured - books.refunded - books.pendingRefund - books.disputed);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function tryStep(payment: Payment, books: Books, step: Step, id: string): void {
  const { kind, answer, amount } = step;
  if (kind === 'dispute') return dispute(payment, books, step, id);
  let reserved: number;
  try {
    reserved = payment.reserve(kind, amount === undefined ? undefined : { amount, currency: 'EUR' });
  } catch {
    return;
  }
  if (answer === 'succeeded') payment.complete({ id, kind, amount: reserved }, now);
  if (answer === 'refused') payment.refuse({ id, kind, amount: reserved }, 'no', now);
  books.enter(step, reserved);
}

/** The bank decides for the shop (`succeeded`), for the buyer, or not yet. */
function dispute(payment: Payment, books: Books, step: Step, id: string): void {
  const { answer, amount = Math.max(1, payment.amount) } = step;
  payment.openDispute({ id, amount, reason: null }, now);
  if (answer !== 'out') payment.closeDispute({ id, amount }, answer === 'succeeded' ? 'won' : 'lost', now);
  books.enter(step, amount);
}
