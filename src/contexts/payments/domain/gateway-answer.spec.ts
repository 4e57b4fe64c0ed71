import { type FoundOutcome } from '../contract/payment-gateway.js';
import { contradictionIn, sensible } from './gateway-answer.js';
import { Payment } from './payment.js';
import { typeOf } from '../../../platform/domain/fact.js';

const now = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-01T12:05:00Z');
const opened = () =>
  Payment.open({ id: 'p', orderId: 'o', gateway: 'g', token: 't', amount: 100, currency: 'EUR' }, now, now);

describe("a gateway's answer", () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'authorized'],
    ['an unknown word', { status: 'perhaps' }],
    ['no reference', { status: 'authorized' }],
    ['an endless reference', { status: 'authorized', reference: 'x'.repeat(256) }],
    ['half a cent', { status: 'captured', reference: 'r', amount: 0.5 }],
    ['no currency', { status: 'captured', reference: 'r', currency: 'euro' }],
    ['a way to nowhere', { status: 'requires_action', reference: 'r', url: 'javascript:alert(1)' }],
    ['a number for a code', { status: 'declined', code: 5 }],
    ['a huge code', { status: 'declined', code: 'x'.repeat(1_000_000) }],
  ])('that is %s is no answer', (_, answer) => {
    expect(sensible(answer as FoundOutcome)).toEqual({ status: 'unknown' });
  });

  it.each([
    { status: 'authorized', reference: 'r', amount: 100, currency: 'EUR' },
    { status: 'requires_action', reference: 'r', url: 'https://bank.example/3ds' },
    { status: 'declined', code: 'no' },
    { status: 'not_found' },
  ] as FoundOutcome[])('like %j is taken as it is', (answer) => {
    expect(sensible(answer)).toBe(answer);
  });

  it.each([
    [{ amount: 99 }, 'amount', '100', '99', { amount: 99, currency: 'EUR' }],
    [{ currency: 'USD' }, 'currency', 'EUR', 'USD', { amount: 100, currency: 'USD' }],
    [{ currency: 'USD', amount: 1 }, 'currency', 'EUR', 'USD', { amount: 1, currency: 'USD' }],
    [{ reference: 'other' }, 'reference', 'ref', 'other', undefined],
    [{ reference: 'other', amount: 100 }, 'reference', 'ref', 'other', { amount: 100, currency: 'EUR' }],
  ])('of %j contradicts what was asked', (difference, contradiction, expected, told, toldMoney) => {
    const answer = { status: 'authorized', reference: 'ref', ...difference } as const;
    const asked = { reference: 'ref', amount: 100, currency: 'EUR' };
    expect(contradictionIn(answer, asked)).toEqual({ contradiction, expected, told, toldMoney });
  });

  it.each(['authorized', 'captured'] as const)(
    '%s for another amount moves nothing, is told once, and heals',
    (status) => {
      const payment = opened();
      payment.settle({ status, reference: 'r', amount: 1, currency: 'EUR' }, now, later);
      payment.settle({ status, reference: 'r', amount: 1, currency: 'EUR' }, now, later);

      expect(payment).toMatchObject({ status: 'pending', capturable: 0, refundable: 0, token: 't' });
      const [fact, ...more] = payment.takeFacts();
      expect(typeOf(fact!)).toBe('payments.gateway-answer-questioned.v1');
      expect(fact?.data).toMatchObject({ contradiction: 'amount', expected: '100', told: '1', amount: 100 });
      expect(more).toEqual([]);
      expect(payment.takeLease(now, later)).toBe(false); // not asked again at once
      expect(payment.takeLease(later, later)).toBe(true);

      payment.settle({ status, reference: 'r', amount: 100, currency: 'EUR' }, now, later);
      expect(payment.status).toBe(status);
      expect(payment[status === 'captured' ? 'refundable' : 'capturable']).toBe(100);
    },
  );

  it('with another reference than the one that waits for the shopper changes nothing', () => {
    const payment = opened();
    payment.settle({ status: 'requires_action', reference: 'r', url: 'https://bank.example' }, now, later);
    payment.settle({ status: 'authorized', reference: 'other' }, now, later);
    expect(payment.status).toBe('requires_action');
  });
});
