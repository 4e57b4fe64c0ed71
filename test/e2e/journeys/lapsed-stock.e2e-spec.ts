import { Database } from '../../../src/platform/database/database.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, complete, decide, mailsAbout, orderOf, paidBy } from './shopper.js';

/** The shopper pays at their bank after the held stock was let go. */
describe('a payment that comes when the stock is gone', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  it('is given back; nobody is told of a sale, and the cart is open for another try', async () => {
    const { variantId } = await given.product(shop, { price: 1000, stock: 1 });
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const { body: placed } = await complete(shop, cart, paidBy('tok_requires_action'));
    await shop.app
      .get(Database)
      .query(`UPDATE inventory.holds SET expires_at = now() - interval '1 s' WHERE id = $1`, [placed.order.id]);
    await shop.app.get(Database).query(`SELECT graphile_worker.add_job('inventory.expire-holds')`);
    await shop.settle();

    await decide(shop, placed.next_action, 'approve');
    await shop.settle();
    const order = await orderOf(shop, placed.order.id);
    expect([order.status, order.payment_status]).toEqual(['cancelled', 'voided']);
    expect(order.timeline.map(({ event }: { event: string }) => event)).toEqual([
      'placed',
      'cancelled',
      'payment_voided',
    ]);
    expect(await charges(shop, placed.payment.id)).toMatchObject([{ state: 'voided', captured: 0 }]);
    expect(await mailsAbout(shop, placed.order.number)).toEqual([]);

    const again = await complete(shop, cart);
    expect(again.status).toBe(201);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
  });
});
