import { Database } from '../../../src/platform/database/database.js';
import { given, stockOf } from '../../support/given.js';
import { asOwner } from '../../support/owner.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('orders whose payment never comes', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  /** An order in one call or from a cart that waits for its shopper at the bank. */
  async function waiting(headers = {}) {
    const { variantId } = await given.product(shop, { stock: 3 });
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const payment = { gateway: 'sandbox', token: 'tok_requires_action' };
    const complete = { ...cart.token, ...given.key(), ...headers };
    const { body } = await shop.store.post(`/v1/store/carts/${cart.id}/complete`, { payment }, complete);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 1 });
    return { variantId, cart, id: body.order.id as string, next: new URL(body.next_action.url).pathname };
  }

  const sql = (text: string, values: unknown[] = []) => shop.app.get(Database).query(text, values);

  /** So much time goes by for an order, and the job's minute comes. */
  async function after(interval: string, id: string): Promise<string> {
    await sql('UPDATE orders.orders SET recorded_at = recorded_at - $1::interval WHERE id = $2', [interval, id]);
    await sql(`SELECT graphile_worker.add_job('orders.expire-orders')`);
    await shop.settle();
    return (await shop.admin.get(`/v1/admin/orders/${id}`)).body.status;
  }

  it('wait for an hour; then their stock is free and their cart open again', async () => {
    const { variantId, cart, id } = await waiting();
    expect(await after('59 minutes', id)).toBe('pending');
    expect(await after('1 minute', id)).toBe('cancelled');
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
    expect((await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body.status).toBe('open');
    const { timeline } = (await shop.admin.get(`/v1/admin/orders/${id}`)).body;
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'cancelled', detail: 'payment_expired' }));
  });

  it('cannot be paid any more', async () => {
    const { variantId, id, next } = await waiting();
    await after('61 minutes', id);
    await shop.store.post(next, { decision: 'approve' });
    await shop.settle();
    const { body } = await shop.admin.get(`/v1/admin/orders/${id}`);
    expect([body.status, body.payments[0].status]).toEqual(['cancelled', 'declined']);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
  });

  it('end though one before them cannot', async () => {
    const [stuck, behind] = [await waiting(), await waiting()];
    await asOwner(
      shop.app,
      `ALTER TABLE orders.orders ADD CONSTRAINT stuck CHECK (id <> '${stuck.id}' OR status = 'pending')`,
    );
    await sql(`UPDATE orders.orders SET recorded_at = recorded_at - interval '2 hours' WHERE id = $1`, [stuck.id]);
    expect(await after('1 hour', behind.id)).toBe('cancelled');
    const failed = `SELECT last_error FROM graphile_worker._private_jobs WHERE last_error LIKE '%SomeFailed%'`;
    expect(await sql(failed)).toHaveLength(1);
    await asOwner(shop.app, 'ALTER TABLE orders.orders DROP CONSTRAINT stuck');
    expect(await after('0', stuck.id)).toBe('cancelled');
  });

  it('have an hour of real time, whatever date they bear', async () => {
    const { id } = await waiting({ 'x-clock': '2010-12-01T08:26:00Z' });
    expect(await after('0', id)).toBe('pending');
  });

  it('are left alone once they are paid', async () => {
    const { id, next } = await waiting();
    await shop.store.post(next, { decision: 'approve' });
    await shop.settle();
    expect(await after('3 hours', id)).toBe('confirmed');
  });
});
