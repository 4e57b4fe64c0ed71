import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { heldBack } from '../../support/held-back.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

/** What staff do at a payment reaches its order a little later; what is done to the order meanwhile must not count on it. */
describe('an order of 24.90 that has not heard yet what became of its payment', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  type Step = (order: SoldOrder) => Promise<Answer>;
  const at = (what: string, amount?: number) => (order: SoldOrder) =>
    shop.admin.post(
      `/v1/admin/payments/${order.paymentId}/${what}`,
      amount ? { amount: { amount, currency: 'EUR' } } : {},
      given.key(),
    );
  const edit: Step = (order) => order.edit({ change: [order.units(0, 1)] });
  const cancelLines: Step = (order) => order.cancelLines([order.units(0, 1)]);
  const cancel: Step = (order) => order.post('cancel', { reason: 'test' });

  /** Nobody tells the order anything while `work` runs. */
  async function unheard<T>(work: () => Promise<T>): Promise<T> {
    const release = await heldBack(shop, 'track-payment-on-payment-facts');
    const result = await work();
    await release();
    return result;
  }

  const balanceOf = ({ balance }: Answer['body']): Record<string, number> =>
    Object.fromEntries(
      Object.entries(balance as Record<string, { amount: number }>).map(([name, { amount }]) => [name, amount]),
    );

  it.each([
    ['an edit after a void', [at('void')], edit, { voided: 2490, refunded: 0, credited: 0, due: 1490 }],
    ['a cancelled unit after a void', [at('void')], cancelLines, { voided: 2490, refunded: 0, credited: 0, due: 1490 }],
    ['a cancellation after a void', [at('void')], cancel, { voided: 2490, refunded: 0, credited: 0, due: 0 }],
    [
      'an edit after a part was taken and the rest let go',
      [at('capture', 2000), at('void')],
      edit,
      { captured: 2000, voided: 490, refunded: 1000, due: 490 },
    ],
    [
      'an edit after less was left than it gives back',
      [at('capture', 700), at('void')],
      edit,
      { captured: 700, voided: 1790, refunded: 700, due: 1490 },
    ],
    [
      'an edit after all was given back',
      [at('capture'), at('refunds')],
      edit,
      { captured: 2490, refunded: 2490, credited: 1490, due: 0 },
    ],
    [
      'an edit after most was given back',
      [at('capture'), at('refunds', 2000)],
      edit,
      { captured: 2490, refunded: 2490, credited: 1490, due: 0 },
    ],
  ] as [string, Step[], Step, object][])(
    'promises no more than can go back: %s',
    async (_, deeds, change, expected) => {
      const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
      await shop.settle();
      await unheard(async () => {
        for (const deed of deeds) expect((await deed(order)).status).toBe(201);
        const before = balanceOf(await order.get());
        expect([before.authorized, before.captured, before.voided, before.refunded]).toEqual([2490, 0, 0, 0]);
        expect((await change(order)).status).toBeLessThan(300);
      });
      await shop.settle();
      const after = balanceOf(await order.get());
      expect(after).toMatchObject({ ...expected, refund_pending: 0, overpaid: 0 });
      const { captured, refunded, voided } = await order.money();
      expect(after).toMatchObject({ captured, refunded, voided });
    },
  );
});
