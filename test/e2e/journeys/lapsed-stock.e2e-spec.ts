import { Database } from '../../../src/platform/database/database.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, checkOut, complete, decide, mailsAbout, orderOf, paidBy } from './shopper.js';

/** The shopper pays at their bank after the held stock was let go. */
describe('a payment that comes after its stock was let go', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  /** A cart ordered by a shopper who is at their bank when the hold ends. */
  async function lapsed() {
    const { variantId } = await given.product(shop, { price: 1000, stock: 1 });
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const { body: placed } = await complete(shop, cart, paidBy('tok_requires_action'));
    await shop.app
      .get(Database)
      .query(`UPDATE inventory.holds SET expires_at = now() - interval '1 s' WHERE id = $1`, [placed.order.id]);
    await shop.app.get(Database).query(`SELECT graphile_worker.add_job('inventory.expire-holds')`);
    await shop.settle();
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 1, held: 0 });
    return { variantId, cart, placed };
  }

  it('buys the units all the same, when they are still there', async () => {
    const { variantId, placed } = await lapsed();
    await decide(shop, placed.next_action, 'approve');
    await shop.settle();
    const order = await orderOf(shop, placed.order.id);
    expect([order.status, order.payment_status]).toEqual(['confirmed', 'authorized']);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
    expect(await charges(shop, placed.payment.id)).toMatchObject([{ state: 'authorized' }]);
    expect(await mailsAbout(shop, placed.order.number)).toHaveLength(1);
  });

  it('is given back when somebody else has them; nobody is told of a sale, and the cart is open for another try', async () => {
    const { variantId, cart, placed } = await lapsed();
    expect((await checkOut(shop, given.checkout(variantId, shipping))).status).toBe(201);

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

    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 1 });
    const again = await complete(shop, cart);
    expect(again.status).toBe(201);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
  });
});
