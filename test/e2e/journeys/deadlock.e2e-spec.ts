import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Database } from '../../../src/platform/database/database.js';
import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, complete, movementsOf, orderOf } from './shopper.js';

/** PostgreSQL ends one of two transactions that wait for each other; the shopper must not notice, and no fact be lost. */
describe('a checkout that PostgreSQL makes start over', () => {
  let shop: Shop;
  let shipping: string;
  let rival: pg.Client;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
    rival = new pg.Client({ connectionString: shop.databaseUrl });
    await rival.connect();
    await rival.query(`SET deadlock_timeout = '30s'`); // the other one finds the deadlock, and is its victim
  });
  afterAll(async () => {
    await rival.end();
    await shop.close();
  });

  /** Locks the one row, waits until the request stands before it, wants the other, and lets go of both once it has it. */
  async function crossed(first: [string, unknown], request: () => Promise<Answer>, second: [string, unknown]) {
    const lock = ([from, id]: [string, unknown]) => rival.query(`SELECT 1 FROM ${from} = $1 FOR UPDATE`, [id]);
    await rival.query('BEGIN');
    await lock(first);
    const answer = request();
    await waiting(1);
    await lock(second);
    await rival.query('COMMIT');
    return answer;
  }

  async function waiting(count: number): Promise<void> {
    for (;;) {
      await rival.query('SELECT pg_stat_clear_snapshot()'); // within a transaction the first look is kept
      const { rows } = await rival.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      if (rows[0]!.n >= count) return;
      await sleep(5);
    }
  }

  async function facts(subject: string): Promise<string[]> {
    const { rows } = await rival.query<{ type: string }>(
      'SELECT type FROM platform.facts WHERE subject = $1 ORDER BY position',
      [subject],
    );
    return rows.map(({ type }) => type);
  }

  async function retries(): Promise<number> {
    const { rows } = await rival.query<{ deadlocks: string }>(
      `SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()`,
    );
    return Number(rows[0]!.deadlocks);
  }

  it('while it places the order: one order with all of its facts', async () => {
    const { variantId } = await given.product(shop, { price: 1000, stock: 5 });
    const cart = await given.cart(shop, [{ variantId, quantity: 2 }], shipping);
    const { status, body } = await crossed(
      ['inventory.levels WHERE variant_id', variantId],
      () => complete(shop, cart),
      ['orders.carts WHERE id', cart.id],
    );
    expect(status).toBe(201);
    await shop.settle();
    await sleep(1_100); // the server's counters come late
    expect(await retries()).toBe(1);
    expect(await facts(body.order.id)).toEqual(
      expect.arrayContaining(['orders.order-placed.v1', 'orders.order-confirmed.v1']),
    );
    expect((await facts(body.order.id)).filter((type) => type.startsWith('orders.'))).toHaveLength(2);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
    expect(await movementsOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
  });

  it('while it settles: paid, confirmed and sold once, and the key knows the answer', async () => {
    const { variantId } = await given.product(shop, { price: 1000, stock: 5 });
    const key = given.key();
    const request = given.checkout(variantId, shipping, { payment: { gateway: 'sandbox', token: 'tok_slow' } });
    const placing = checkOut(shop, request, key);
    const order = await placedOrder(variantId);
    const answer = await crossed(['inventory.levels WHERE variant_id', variantId], () => placing, [
      'payments.payments WHERE order_id',
      order,
    ]);
    expect(answer.status).toBe(201);
    expect((await facts(answer.body.payment.id)).filter((type) => type.startsWith('payments.'))).toEqual([
      'payments.payment-authorized.v1',
    ]);
    await shop.settle();
    expect((await facts(order)).filter((type) => type.startsWith('orders.'))).toEqual([
      'orders.order-placed.v1',
      'orders.order-confirmed.v1',
    ]);
    expect(await orderOf(shop, order)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 4, held: 0 });
    expect((await checkOut(shop, request, key)).body).toEqual(answer.body);
  });

  /** The id of the order that is being paid for. */
  async function placedOrder(variantId: string): Promise<string> {
    for (;;) {
      const { rows } = await rival.query<{ id: string }>(
        `SELECT id FROM orders.orders WHERE lines->0->>'variantId' = $1`,
        [variantId],
      );
      if (rows[0]) return rows[0].id;
      await sleep(5);
    }
  }

  it('starts over, too, when it was one statement alone', async () => {
    await rival.query(
      'CREATE TABLE public.pair (id int PRIMARY KEY, n int NOT NULL); GRANT ALL ON public.pair TO public',
    );
    await rival.query('INSERT INTO public.pair VALUES (1, 0), (2, 0)');
    const before = await retries();
    await rival.query('BEGIN');
    await rival.query('SELECT 1 FROM public.pair WHERE id = 2 FOR UPDATE');
    const alone = shop.app.get(Database).query(
      `WITH first AS (UPDATE public.pair SET n = n + 1 WHERE id = $1 RETURNING n)
       UPDATE public.pair SET n = pair.n + first.n FROM first WHERE id = $2`,
      [1, 2],
    );
    await waiting(1);
    await rival.query('SELECT 1 FROM public.pair WHERE id = 1 FOR UPDATE');
    await rival.query('COMMIT');
    await alone;
    expect((await rival.query('SELECT n FROM public.pair ORDER BY id')).rows).toEqual([{ n: 1 }, { n: 1 }]);
    while ((await retries()) === before) await sleep(50); // PostgreSQL tells its statistics a little later
  });
});
