import fc from 'fast-check';
import { givenBack, paidInVain, promisedLess } from './money-given-back.js';
import { coveredOf, dueOf, type OrderMoney, overpaidOf, paymentStatusOf, promisedOf, sumsOf } from './order-money.js';
import { moneyOf, withAuthorized, withLater } from './payment-attempts.js';
import { after, type PaymentNews } from './payment-news.js';

const TWO = () =>
  moneyOf([
    { id: 'a', amount: 600 },
    { id: 'b', amount: 400 },
  ]);
const PAID = () => withAuthorized(TWO(), ['a', 'b']);
const told = (money: OrderMoney, total: number, ...news: PaymentNews[]) =>
  news.reduce((money, news) => after(news, total, money), money);
const A = { paymentId: 'a', amount: 600 };
const voided = (paymentId: string, amount: number, refundId?: string): PaymentNews => ({
  ...{ kind: 'voided', paymentId, amount, ...(refundId && { refundId }) },
});

describe("an order's money over two payments", () => {
  it.each([
    ['pending', []],
    ['partially_authorized', [{ kind: 'authorized', paymentId: 'a', amount: 600 }]],
    ['pending', [{ kind: 'declined', paymentId: 'a', amount: 600 }]],
    [
      'declined',
      [
        { kind: 'declined', paymentId: 'a', amount: 600 },
        { kind: 'declined', paymentId: 'b', amount: 400 },
      ],
    ],
    [
      'authorized',
      [
        { kind: 'authorized', paymentId: 'a', amount: 600 },
        { kind: 'authorized', paymentId: 'b', amount: 400 },
      ],
    ],
  ] as [string, PaymentNews[]][])('is %s after %j', (status, news) => {
    expect(paymentStatusOf(1000, told(TWO(), 1000, ...news))).toBe(status);
  });

  it.each([
    ['partially_captured', [{ kind: 'captured', paymentId: 'a', amount: 600, total: 600 }]],
    ['voided', [voided('a', 600), voided('b', 400)]],
    ['partially_authorized', [voided('a', 600)]],
    ['authorized', [voided('a', 600, 'returned')]],
  ] as [string, PaymentNews[]][])('and once all is authorised %s after %j', (status, news) => {
    expect(paymentStatusOf(1000, told(PAID(), 1000, ...news))).toBe(status);
  });

  it('owes nothing when staff had given back, unheard, a part of what an edit promises', () => {
    const paid = told(PAID(), 1000, { kind: 'captured', paymentId: 'a', amount: 600, total: 600 });
    const edited = promisedLess(givenBack(300, paid, 'edit', 700), 'edit', 400);
    const money = told(
      edited,
      300,
      { kind: 'refunded', paymentId: 'a', amount: 600, total: 600, refundId: 'staff' },
      voided('b', 400, 'edit'),
    );
    expect([money.promised, coveredOf(money), dueOf(300, money)]).toEqual([{}, 0, 0]);
  });

  it('what was let go for good is not due again, what staff voided is', () => {
    expect(dueOf(1000, told(PAID(), 1000, voided('a', 600)))).toBe(600);
    expect(dueOf(1000, told(PAID(), 1000, voided('a', 600, 'returned')))).toBe(0);
  });

  it.each(['declined', 'replaced'] as const)(
    'a late charge of a %s payment counts for nothing once it is let go',
    (status) => {
      const { a, b } = PAID().payments;
      const late: OrderMoney = {
        ...TWO(),
        payments: { a: { ...a!, status, authorized: 0 }, b: b!, c: { ...a!, part: 3 } },
      };
      for (const news of [voided('a', 600), { kind: 'captured', paymentId: 'a', amount: 600, total: 600 } as const]) {
        const money = told(late, 1000, news, { kind: 'authorized', paymentId: 'a', amount: 600 });
        expect(dueOf(1000, after(news, 1000, late))).toBe(0);
        expect(after(news, 1000, late)).toEqual(money);
      }
      expect(coveredOf(after(voided('a', 600), 1000, late))).toBe(1000);
    },
  );

  it('an edit lowers what is owed, gives it back, and a later one is due in full, told in time or not', () => {
    for (const isTold of [true, false]) {
      let money = givenBack(800, PAID(), 'edit', 200); // 1000 became 800
      expect([dueOf(800, money), overpaidOf(800, money), promisedOf(money)]).toEqual([0, 0, 200]);
      if (isTold) money = after(voided('a', 200, 'edit'), 800, money);
      expect(dueOf(1100, money)).toBe(300);
    }
  });

  it.each([
    [1400, [], 0],
    [1200, [], 200],
    [1000, [], 400],
    [1000, [{ kind: 'declined', paymentId: 'c', amount: 400 }], 400],
  ] as [number, PaymentNews[], number][])(
    'of 400 more that are authorised once %i are owed, after %j, %i were paid in vain: told by whatever news comes first',
    (total, earlier, surplus) => {
      const before = told(withLater(PAID(), 'c', 400), total, ...earlier);
      for (const news of [
        { kind: 'authorized', paymentId: 'c', amount: 400 },
        { kind: 'captured', paymentId: 'c', amount: 400, total: 400 },
      ] as PaymentNews[]) {
        const money = after(news, total, before);
        expect(paidInVain('c', total, before, money)).toBe(surplus);
        expect(paidInVain('c', total, money, after(news, total, money))).toBe(0);
      }
      expect(paidInVain('c', total, before, after(voided('c', 400), total, before))).toBe(0);
    },
  );

  it.each([
    [
      'not taken',
      [
        { kind: 'authorized', ...A, unwanted: true },
        { ...voided('a', 600), unwanted: true },
      ],
    ],
    [
      'not taken, heard the other way round',
      [
        { ...voided('a', 600), unwanted: true },
        { kind: 'authorized', ...A, unwanted: true },
      ],
    ],
    [
      'taken',
      [
        { kind: 'captured', ...A, total: 600, unwanted: true },
        { kind: 'authorized', ...A, unwanted: true },
        { kind: 'refunded', ...A, total: 600, refundId: 'operation' },
      ],
    ],
  ] as [string, PaymentNews[]][])('money that nobody wanted pays for nothing at any time: %s', (_, news) => {
    let money = TWO();
    for (const each of news) {
      const before = money;
      money = after(each, 1000, money);
      expect([dueOf(1000, money), overpaidOf(1000, money), money.credited]).toEqual([1000, 0, 0]);
      expect(paidInVain('a', 1000, before, money)).toBe(0);
    }
    expect(dueOf(1000, after({ kind: 'authorized', paymentId: 'b', amount: 400 }, 1000, money))).toBe(600);
    expect(sumsOf(money).authorized).toBe(600);
  });

  it('money is unwanted as soon as any news says so, though its order counted on it', () => {
    const taken = after({ kind: 'captured', ...A, total: 600 }, 1000, TWO());
    const money = after({ kind: 'authorized', ...A, unwanted: true }, 1000, taken);
    expect([dueOf(1000, taken), dueOf(1000, money)]).toEqual([400, 1000]);
  });

  it('a return is credited: nothing is due after it', () => {
    const taken = told(
      PAID(),
      1000,
      { kind: 'captured', paymentId: 'a', amount: 600, total: 600 },
      { kind: 'captured', paymentId: 'b', amount: 400, total: 400 },
    );
    const money = givenBack(1000, taken, 'return', 700);
    const half = after({ kind: 'refunded', paymentId: 'a', amount: 600, total: 600, refundId: 'return' }, 1000, money);
    const done = after({ kind: 'refunded', paymentId: 'b', amount: 100, total: 100, refundId: 'return' }, 1000, half);
    expect([half, done].map((money) => [promisedOf(money), dueOf(1000, money)])).toEqual([
      [100, 0],
      [0, 0],
    ]);
    expect(paymentStatusOf(1000, done)).toBe('partially_refunded');
  });

  it('a refund that failed leaves the shop owing it', () => {
    const promised = givenBack(800, PAID(), 'edit', 200);
    const money = after({ kind: 'refund_failed', paymentId: 'a', amount: 200, refundId: 'edit' }, 800, promised);
    expect([promisedOf(money), overpaidOf(800, money)]).toEqual([0, 200]);
  });

  it('a refund that came back leaves the shop owing it, and is given back by the next one', () => {
    const back = { kind: 'refunded', paymentId: 'a', amount: 200, total: 200, refundId: 'x' } as const;
    const taken = after({ kind: 'captured', paymentId: 'a', amount: 600, total: 600 }, 1000, PAID());
    const returned = told(taken, 1000, back, { kind: 'refund_returned', paymentId: 'a', amount: 200 });
    expect([sumsOf(returned).refunded, overpaidOf(1000, returned), dueOf(1000, returned)]).toEqual([0, 200, 0]);
    const again = after({ ...back, refundId: 'y' }, 1000, returned);
    expect([sumsOf(again).refunded, overpaidOf(1000, again), dueOf(1000, again)]).toEqual([200, 0, 0]);
  });

  it('owed = covered + due - overpaid, whatever happens', () => {
    const news = fc.oneof(
      fc.record({ kind: fc.constant('voided' as const), paymentId: fc.constantFrom('a', 'b'), amount: fc.nat(300) }),
      fc.record({
        kind: fc.constantFrom('voided' as const, 'refund_failed' as const),
        ...{ paymentId: fc.constantFrom('a', 'b'), amount: fc.nat(300), refundId: fc.constantFrom('x', 'y', 'z') },
      }),
      fc.record({ back: fc.nat(300), id: fc.constantFrom('x', 'y') }),
      fc.record({ total: fc.nat(2000) }),
    );
    fc.assert(
      fc.property(fc.array(news, { maxLength: 20 }), (steps) => {
        let [total, money] = [1000, PAID()];
        for (const step of steps) {
          if ('kind' in step) money = after(step, total, money);
          else if ('back' in step) money = givenBack(total, money, step.id, step.back);
          else total = step.total;
          const owed = Math.max(0, total - money.credited);
          expect(coveredOf(money) + dueOf(total, money) - overpaidOf(total, money)).toBe(owed);
          expect(dueOf(total, money) * overpaidOf(total, money)).toBe(0);
          expect(promisedOf(money)).toBeGreaterThanOrEqual(0);
          expect(sumsOf(money).authorized).toBe(1000);
        }
      }),
    );
  });
});
