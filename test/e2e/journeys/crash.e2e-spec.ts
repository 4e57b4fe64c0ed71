import { Database } from '../../../src/platform/database/database.js';
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
    const doomed = await Child.start('test/e2e/journeys/doomed-shop.ts', [shop.databaseUrl, moment]);
    try {
      await expect(new Api(doomed.url).post(path, body, headers)).rejects.toThrow('fetch failed');
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

  describe('that two payments pay', () => {
    const twice = (...tokens: string[]) => ({
      payment: undefined,
      payments: tokens.map((token, index) => ({
        ...{ gateway: 'sandbox', token },
        ...(index === 0 && { amount: { amount: 900, currency: 'EUR' } }),
      })),
    });
    /** What the gateway did for each payment of the one order of the variant. */
    const truth = async (variantId: string) => {
      const [{ id }] = await shop.app.get(Database).query<{ id: string }>(
        `SELECT id FROM orders.orders WHERE lines @> jsonb_build_array(jsonb_build_object('variantId', $1::text))`,
        [variantId],
      ) as [{ id: string }]; // prettier-ignore
      const order = await orderOf(shop, id);
      const parts = order.payments.toSorted((a: { part: number }, b: { part: number }) => a.part - b.part);
      const done = await Promise.all(parts.map((payment: { id: string }) => charges(shop, payment.id)));
      return { order, done: done.map((all) => (all as object[]).map((one) => ({ ...one, key: undefined }))) };
    };
    const charge = (amount: number, more: object = {}) => [
      expect.objectContaining({ state: 'authorized', amount, voided: 0, ...more }),
    ];

    it.each<Moment>(['asking the gateway', 'one of two charged', 'charged', 'answering'])(
      'while %s: the same key afterwards gets the one order, each part charged once',
      async (moment) => {
        const { variantId } = await given.product(shop, { stock: 10, price: 1000 });
        const [key, body] = [given.key(), given.checkout(variantId, shipping, twice('tok_success', 'tok_success'))];
        await dies(moment, '/v1/store/checkouts', body, key);
        await leasesRunOut();
        expect((await checkOut(shop, body, key)).status).toBe(201);
        await shop.settle();
        const { order, done } = await truth(variantId);
        expect([order.status, order.payment_status, order.payments.length]).toEqual(['confirmed', 'authorized', 2]);
        const total = order.totals.total.amount as number;
        expect(done).toEqual([charge(900), charge(total - 900)]);
        expect(await stockOf(shop, variantId)).toEqual({ onHand: 9, held: 0 });
      },
    );

    it('while one of two is charged: the sweeper asks for the other, and never again for the first', async () => {
      const { variantId } = await given.product(shop, { stock: 10, price: 1000 });
      const body = given.checkout(variantId, shipping, twice('tok_success', 'tok_success'));
      await dies('one of two charged', '/v1/store/checkouts', body, given.key());
      await timePasses();
      const { order, done } = await truth(variantId);
      expect([order.status, order.payment_status]).toEqual(['confirmed', 'authorized']);
      expect(done).toEqual([charge(900), charge(order.totals.total.amount - 900)]);
    });

    it('while one of two is charged and the other will be declined: what was charged is given back', async () => {
      const { variantId } = await given.product(shop, { stock: 10, price: 1000 });
      const [key, body] = [given.key(), given.checkout(variantId, shipping, twice('tok_success', 'tok_declined'))];
      await dies('one of two charged', '/v1/store/checkouts', body, key);
      await timePasses();
      const { order, done } = await truth(variantId);
      expect([order.status, order.payment_status]).toEqual(['cancelled', 'voided']);
      expect(done[0]).toEqual(charge(900, { state: 'voided', voided: 900 }));
      expect(done[1]).toMatchObject([{ state: 'declined', captured: 0 }]);
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 10, held: 0 });
      const late = await checkOut(shop, body, key);
      expect([late.status, late.body.code]).toEqual([402, 'payment_declined']);
    });
  });

  it.each<Moment>(['asking the gateway', 'charged'])(
    'of paying an order again, while %s: the same key pays it once',
    async (moment) => {
      const { variantId } = await given.product(shop, { stock: 10 });
      const { body } = await checkOut(shop, given.checkout(variantId, shipping, paidBy('tok_requires_action')));
      await shop.settle();
      const path = `/v1/store/orders/${body.order.id}/payments`;
      const [payment, headers] = [{ gateway: 'sandbox', token: 'tok_success' }, { 'x-order-token': body.order_token, ...given.key() }]; // prettier-ignore
      await dies(moment, path, payment, headers);
      await leasesRunOut();
      const again = await shop.store.post(path, payment, headers);
      expect([again.status, again.body.order.status]).toEqual([201, 'confirmed']);
      await shop.settle();
      const { payments, totals, balance } = await orderOf(shop, body.order.id);
      const states = await Promise.all(payments.map(({ id }: { id: string }) => charges(shop, id)));
      const authorized = states.flat().filter((charge) => (charge as { state: string }).state === 'authorized');
      expect(authorized).toMatchObject([{ amount: totals.total.amount, voided: 0 }]);
      expect(balance).toMatchObject({ authorized: totals.total, overpaid: { amount: 0 } });
    },
  );

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
