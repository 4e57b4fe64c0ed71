import { Database } from '../../../src/platform/database/database.js';
import { freePort } from '../../../src/platform/embedded-postgres/free-port.js';
import { Api } from '../../support/api.js';
import { Child } from '../../support/child-process.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { type Moment } from './doomed-shop.js';
import { charges, checkOut, complete, movementsOf, orderOf, ordersOf, paidBy } from './shopper.js';

/** Promises P4 and P5: a process dies by `kill -9` in the middle of a checkout, and another one carries on. */
describe('a crash in the middle of a checkout', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  /** Sends one request to a shop of its own that dies of it at this moment. */
  async function dies(moment: Moment, path: string, body: object, headers: Record<string, string>): Promise<void> {
    const port = await freePort();
    const doomed = await Child.start('test/e2e/journeys/doomed-shop.ts', [shop.databaseUrl, `${port}`, moment]);
    try {
      await expect(new Api(`http://127.0.0.1:${port}`).post(path, body, headers)).rejects.toThrow('fetch failed');
    } finally {
      await doomed.kill();
    }
  }

  /** What 15 seconds do: the leases of the dead process run out. */
  async function leasesRunOut(): Promise<void> {
    const past = `now() - interval '1 s'`;
    const database = shop.app.get(Database);
    await database.query(`UPDATE platform.idempotency_keys SET lease_until = ${past} WHERE lease_until IS NOT NULL`);
    await database.query(`UPDATE payments.payments SET lease_until = ${past} WHERE lease_until IS NOT NULL`);
  }

  /** What the next minutes do: the leases run out, the sweeper comes by, and facts are handled. */
  async function timePasses(): Promise<void> {
    await leasesRunOut();
    await shop.app.get(Database).query(`SELECT graphile_worker.add_job('payments.sweep')`);
    await shop.settle();
  }

  async function soldOnce(variantId: string, orderId: string): Promise<void> {
    const order = await orderOf(shop, orderId);
    expect([order.status, order.payment_status]).toEqual(['confirmed', 'authorized']);
    expect(order.payments).toMatchObject([{ status: 'authorized', amount: order.totals.total }]);
    expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1 });
    expect(await charges(shop, order.payment_id)).toMatchObject([
      { state: 'authorized', amount: order.totals.total.amount },
    ]);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 9, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 9, held: 0 });
  }

  it.each<Moment>(['placing', 'asking the gateway', 'charged', 'answering'])(
    'while %s: the same key afterwards gets the one order, charged once',
    async (moment) => {
      const { variantId } = await given.product(shop, { stock: 10 });
      const [key, body] = [given.key(), given.checkout(variantId, shipping)];
      await dies(moment, '/v1/store/checkouts', body, key);
      const chargedBefore = (await charges(shop)).length;
      await leasesRunOut();

      const { status, body: placed } = await checkOut(shop, body, key);
      expect(status).toBe(201);
      const guest = await shop.store.get(`/v1/store/orders/${placed.order.id}`, {
        'x-order-token': placed.order_token,
      });
      expect([guest.status, guest.body.status]).toEqual([200, 'confirmed']);
      expect((await charges(shop)).length - chargedBefore).toBe(/charged|answering/.test(moment) ? 0 : 1);
      await shop.settle();
      await soldOnce(variantId, placed.order.id);
      expect((await checkOut(shop, body, key)).body).toEqual(placed);
    },
  );

  it.each<Moment>(['asking the gateway', 'charged'])(
    'while %s: the sweeper and the facts finish it without the shopper, who may still ask later',
    async (moment) => {
      const { variantId } = await given.product(shop, { stock: 10 });
      const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
      const key = given.key();
      await dies(moment, `/v1/store/carts/${cart.id}/complete`, paidBy('tok_success'), { ...cart.token, ...key });
      expect(await ordersOf(shop, variantId)).toEqual({ pending: 1 });
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 1 });

      await timePasses();
      const { body: completed } = await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token);
      expect(completed.status).toBe('completed');
      await soldOnce(variantId, completed.order_id);

      const late = await complete(shop, cart, paidBy('tok_success'), key);
      expect([late.status, late.body.order.id]).toEqual([201, completed.order_id]);
      await soldOnce(variantId, completed.order_id);
    },
  );

  it('while placing leaves nothing behind, not even a charge', async () => {
    const { variantId } = await given.product(shop, { stock: 10 });
    const chargedBefore = await charges(shop);
    await dies('placing', '/v1/store/checkouts', given.checkout(variantId, shipping), given.key());
    await timePasses();
    expect(await ordersOf(shop, variantId)).toEqual({});
    expect(await charges(shop)).toEqual(chargedBefore);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
  });

  it('before a refusal is heard lets the stock go, and says so to the same key', async () => {
    const { variantId } = await given.product(shop, { stock: 10 });
    const [key, body] = [given.key(), given.checkout(variantId, shipping, paidBy('tok_declined'))];
    await dies('charged', '/v1/store/checkouts', body, key);
    await timePasses();
    expect(await ordersOf(shop, variantId)).toEqual({ cancelled: 1 });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
    const { status, body: problem } = await checkOut(shop, body, key);
    expect([status, problem.code]).toEqual([402, 'payment_declined']);
  });
});
