import { type OperationKind } from './operation.js';
import { type GatewayAnswer, REPLACED } from './attempt.js';
import { ABLE } from './operation-rules.js';
import { GatewayCannot } from './payment.errors.js';
import { Payment } from './payment.js';
import { mayBecome, TRANSITIONS } from './payment-status.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { typeOf } from '../../../platform/domain/fact.js';

const now = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-01T12:00:15Z');
const AUTHORIZED: GatewayAnswer = { status: 'authorized', reference: 'ref' };
const DECLINED: GatewayAnswer = { status: 'declined', code: 'no' };
const ACTION: GatewayAnswer = { status: 'requires_action', reference: 'ref', url: '/bank' };

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const opened = () =>
  Payment.open({ id: 'p', orderId: 'o', gateway: 'g', token: 't', amount: 100, currency: 'EUR' }, later, now);
const settled = (...answers: GatewayAnswer[]) => {
  const payment = opened();
  answers.forEach((answer) => payment.settle(answer, now, later));
  return payment;
};
const perform = (payment: Payment, kind: OperationKind, amount?: number) => {
  const reserved = payment.reserve(kind, amount === undefined ? undefined : eur(amount));
  payment.complete({ id: `${kind}-1`, kind, amount: reserved }, now);
  return payment;
};
const facts = (payment: Payment) => payment.takeFacts().map((fact) => typeOf(fact).split('.')[1]);

/** A payment brought to each status by the front door. */
const IN: Record<PaymentStatus, () => Payment> = {
  pending: opened,
  requires_action: () => settled(ACTION),
  authorized: () => settled(AUTHORIZED),
  captured: () => perform(settled(AUTHORIZED), 'capture'),
  declined: () => settled(DECLINED),
  voided: () => perform(settled(AUTHORIZED), 'void'),
};
const STATUSES = Object.keys(TRANSITIONS) as PaymentStatus[];

describe('the table of transitions', () => {
  const cases = STATUSES.flatMap((from) => [AUTHORIZED, DECLINED, ACTION].map((answer) => ({ from, answer })));

  it.each(cases)(
    "from $from, the gateway's $answer.status is taken only where the table says so",
    ({ from, answer }) => {
      const payment = IN[from]();
      payment.takeFacts();

      payment.settle(answer, now, later);

      const taken = mayBecome(from, answer.status);
      expect(payment.status).toBe(taken ? answer.status : from);
      expect(facts(payment)).toHaveLength(taken && answer.status !== 'requires_action' ? 1 : 0);
    },
  );

  it.each([
    ['capture', ['authorized']],
    ['refund', ['captured']],
    ['void', ['requires_action', 'authorized']],
  ] as const)('%s starts from %j', (kind, allowed: readonly string[]) => {
    for (const status of STATUSES) {
      const attempt = () => IN[status]().reserve(kind);
      if (allowed.includes(status)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(expect.objectContaining({ code: 'payments.not_allowed' }));
    }
  });
});

describe('Payment', () => {
  it('tells its story in facts', () => {
    const payment = perform(perform(perform(settled(AUTHORIZED), 'capture', 60), 'void'), 'refund', 10);

    expect(facts(payment)).toEqual(['payment-authorized', 'payment-captured', 'payment-voided', 'payment-refunded']);
    expect(payment).toMatchObject({ status: 'captured', capturable: 0, refundable: 50 });
  });

  it('is unwanted from the moment that it is ended, whoever dies right after', () => {
    const replaced = settled({ status: 'declined', code: REPLACED });
    const voided = perform(settled(ACTION), 'void');

    for (const ended of [replaced, voided]) expect(ended).toMatchObject({ status: 'declined', isUnwanted: true });
    expect(settled(DECLINED)).toMatchObject({ status: 'declined', isUnwanted: false });
  });

  it('forgets the token once it is answered', () => {
    expect(opened().token).toBe('t');
    expect(settled(ACTION).token).toBeNull();
  });

  it('gives its lease to one at a time, and only while the answer is out', () => {
    const payment = opened();
    const end = new Date('2026-11-01T12:01:00Z');
    expect(payment.takeLease(now, end)).toBe(false); // its opener holds it
    expect(payment.takeLease(later, end)).toBe(true);
    expect(payment.takeLease(later, end)).toBe(false);
    payment.takeLease(end, new Date('2026-11-01T12:02:00Z')); // whoever had it has died
    expect(payment.unanswered).toBe(0);
    payment.postpone(new Date('2026-11-01T12:03:00Z'));
    expect(payment.unanswered).toBe(1);
    expect(settled(AUTHORIZED).takeLease(end, end)).toBe(false);
  });

  it('counts what is reserved against the limit, and frees it when the gateway refuses', () => {
    const payment = settled(AUTHORIZED);
    payment.reserve('capture', eur(70));
    expect(() => payment.reserve('capture', eur(31))).toThrow(expect.objectContaining({ extra: { allowed: eur(30) } }));
    payment.refuse({ id: 'c', kind: 'capture', amount: 70 }, 'no', now);
    expect(payment.reserve('capture')).toBe(100);
  });

  it('is not voided across a capture that is under way', () => {
    const payment = settled(AUTHORIZED);
    payment.reserve('capture', eur(1));
    expect(payment.isVoidable).toBe(false);
    expect(() => payment.reserve('void')).toThrow('a capture is under way');
  });

  it('voids what was approved at the bank while its void was on the way', () => {
    const payment = settled(ACTION);
    const amount = payment.reserve('void');
    payment.settle(AUTHORIZED, now, later);
    payment.complete({ id: 'v', kind: 'void', amount }, now);
    expect(payment).toMatchObject({ status: 'voided', isReleased: true });
  });

  it('holds what was authorised after its void had found nothing', () => {
    const payment = settled(ACTION);
    const amount = payment.reserve('void');
    payment.settle(AUTHORIZED, now, later);
    payment.complete({ id: 'v', kind: 'void', amount, heldNothing: true }, now);
    expect(payment).toMatchObject({ status: 'authorized', isUnwanted: true, isReleased: false, isVoidable: true });
  });

  it('lets go in its books while something stays to be captured', () => {
    const payment = settled(AUTHORIZED);
    expect(payment.letGo(30, 'refund', now)).toBe(true);
    expect(payment.letGo(70, 'refund', now)).toBe(false); // nothing would stay: the gateway is to be asked
    expect(payment).toMatchObject({ capturable: 70, isHeldInVain: false });
    const amount = payment.reserve('capture');
    expect([amount, payment.isLastCapture(amount)]).toEqual([70, true]);
    payment.complete({ id: 'c', kind: 'capture', amount, isFinal: true }, now);
    expect(payment).toMatchObject({ isHeldInVain: false, status: 'captured' });
  });

  it('lets go of no part where the gateway captures in whole only', () => {
    const payment = settled(AUTHORIZED);
    const inWhole = { ...ABLE, partialCapture: false };
    expect(() => payment.letGo(30, 'refund', now, inWhole)).toThrow(GatewayCannot);
    expect(payment.capturable).toBe(100);
    expect(payment.letGo(100, 'refund', now, inWhole)).toBe(false);
  });

  it('knows when the gateway holds what nobody will take', () => {
    const payment = settled(AUTHORIZED);
    const amount = payment.reserve('capture', eur(40)); // not the last one, as it seems
    expect(payment.isLastCapture(amount)).toBe(false);
    expect(payment.letGo(60, 'refund', now)).toBe(true);
    payment.complete({ id: 'c', kind: 'capture', amount }, now);
    expect(payment.isHeldInVain).toBe(true);
    payment.complete({ id: 'v', kind: 'void', amount: payment.reserve('void') }, now);
    expect(payment.isHeldInVain).toBe(false);
    expect(facts(payment).filter((type) => type === 'payment-voided')).toHaveLength(1);
  });

  it('lets a dispute hold all that it claims, as far as nothing goes back otherwise', () => {
    const payment = perform(settled(AUTHORIZED), 'capture');
    const refund = { id: 'r', kind: 'refund', amount: payment.reserve('refund', eur(30)) } as const;
    payment.openDispute({ id: 'd', amount: 90, reason: null }, now);
    payment.openDispute({ id: 'e', amount: 20, reason: null }, now);
    expect(payment.refundable).toBe(0);
    payment.refuse(refund, 'no', now);
    expect(payment.refundable).toBe(0); // the banks claim all of it
    payment.closeDispute({ id: 'd', amount: 90 }, 'won', now);
    expect(payment.refundable).toBe(80);
    payment.closeDispute({ id: 'e', amount: 20 }, 'lost', now);
    expect(payment.refundable).toBe(80);
  });

  it('asks a gateway only for what it can', () => {
    const once = { partialCapture: true, multipleCaptures: false, partialRefund: false };
    const payment = settled(AUTHORIZED);
    const amount = payment.reserve('capture', eur(40), once);
    expect(() => payment.reserve('capture', eur(1), once)).toThrow('a capture is under way');
    payment.complete({ id: 'c', kind: 'capture', amount, isFinal: true }, now);
    expect(payment).toMatchObject({ capturable: 0, refundable: 40 });
    expect(facts(payment)).toContain('payment-voided');
    expect(() => payment.reserve('refund', eur(39), once)).toThrow('cannot refund less');
    expect(() => settled(AUTHORIZED).reserve('capture', eur(1), { ...once, partialCapture: false })).toThrow(
      'cannot capture less',
    );
  });

  it('refuses money of another currency', () => {
    const usd = { amount: 1, currency: 'USD' };
    expect(() => settled(AUTHORIZED).reserve('capture', usd)).toThrow('The payment is in EUR');
  });

  it('is released only when no money is held or owed', () => {
    expect(settled(AUTHORIZED).isReleased).toBe(false);
    expect(settled(DECLINED).isReleased).toBe(true);
    const captured = perform(settled(AUTHORIZED), 'capture', 60);
    expect(captured.isReleased).toBe(false);
    expect(perform(perform(captured, 'void'), 'refund').isReleased).toBe(true);
  });
});
