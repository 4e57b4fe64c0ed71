import { given } from '../../support/given.js';
import { startShop, type Shop } from '../../support/shop.js';
import { eur } from '../orders/sold-order.js';

describe('GET /v1/admin/analytics/sales: however an order of 29.40 is paid, net is what was kept or is still due', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const sales = async () => (await shop.admin.get('/v1/admin/analytics/sales')).body.totals[0];

  type Step = 'void' | 'pay' | 'capture' | 'capture 10.00' | 'refund 5.00' | 'cancel' | 'take one away' | 'add one';
  const SEQUENCES: [number, ...Step[]][] = [
    [2940],
    [2940, 'void'],
    [2940, 'void', 'pay'],
    [2940, 'void', 'pay', 'capture'],
    [2440, 'void', 'pay', 'capture', 'refund 5.00'],
    [2940, 'void', 'pay', 'void', 'pay', 'capture'],
    [2940, 'capture 10.00', 'void'],
    [2940, 'capture 10.00', 'void', 'pay', 'capture'],
    [0, 'cancel'],
    [0, 'void', 'cancel'],
    [0, 'void', 'pay', 'cancel'],
    [0, 'void', 'pay', 'capture', 'cancel'],
    [0, 'capture 10.00', 'void', 'cancel'],
    [1715, 'take one away'],
    [1715, 'void', 'take one away'],
    [1715, 'void', 'take one away', 'pay', 'capture'],
    [1715, 'void', 'pay', 'take one away', 'capture'],
    [4165, 'void', 'add one', 'pay'],
    [2940, 'void', 'add one', 'pay', 'capture', 'take one away'],
  ];

  it.each(SEQUENCES.map(([net, ...steps]) => ({ net, steps })))('$net after $steps', async ({ net, steps }) => {
    const shipping = await given.shippingOption(shop);
    const before = (await sales())?.net.amount ?? 0;
    const { variantId } = await given.product(shop, { price: 1225 });
    const lines = [{ variant_id: variantId, quantity: 2 }];
    const checkout = given.checkout(variantId, shipping, { lines });
    const { body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    const order = `/v1/admin/orders/${body.order.id}`;
    const line_id = body.order.lines[0].id;
    let payment: string = body.payment.id;
    const deeds: Record<Step, [path: () => string, request: object | undefined]> = {
      void: [() => `/v1/admin/payments/${payment}/void`, undefined],
      capture: [() => `/v1/admin/payments/${payment}/capture`, {}],
      'capture 10.00': [() => `/v1/admin/payments/${payment}/capture`, { amount: eur(1000) }],
      'refund 5.00': [() => `/v1/admin/payments/${payment}/refunds`, { amount: eur(500), reason: 'favour' }],
      pay: [() => `${order}/payments`, { gateway: 'sandbox', token: 'tok_success' }],
      cancel: [() => `${order}/cancel`, { reason: 'regret' }],
      'take one away': [() => `${order}/cancellations`, { lines: [{ line_id, quantity: 1 }], reason: 'regret' }],
      'add one': [() => `${order}/edits`, { add: [{ variant_id: variantId, quantity: 1 }] }],
    };
    await shop.settle();
    for (const step of steps) {
      const [path, request] = deeds[step];
      const answer = await shop.admin.post(path(), request, given.key());
      expect([step, answer.status < 300, answer.body]).toEqual([step, true, expect.anything()]);
      if (step === 'pay') payment = answer.body.payment.id;
      await shop.settle();
    }
    const { balance } = (await shop.admin.get(order)).body;
    const total = await sales();
    expect(total.net.amount - before).toBe(net);
    const kept = balance.authorized.amount - balance.voided.amount - balance.refunded.amount;
    const isCancelled = steps.includes('cancel');
    expect(kept + (isCancelled ? 0 : balance.due.amount)).toBe(net);
    expect(total.items_net.amount + total.items_tax.amount + total.shipping.amount).toBe(total.gross.amount);
  });
});
