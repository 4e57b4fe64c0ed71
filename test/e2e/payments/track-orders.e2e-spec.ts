import { given } from '../../support/given.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

describe('what payments know of orders', () => {
  let books: ReconciliationHarness;
  beforeAll(async () => (books = await ReconciliationHarness.start()));
  afterAll(() => books.close());

  it('follows them, also when it is told again', async () => {
    const { shop } = books.payments;
    const { variantId } = await given.product(shop, { stock: 5, price: 2000 });
    const option = await given.shippingOption(shop);
    const place = async (token: string) => {
      const body = given.checkout(variantId, option, { payment: { gateway: 'sandbox', token } });
      const answer = await shop.store.post('/v1/store/checkouts', body, given.key());
      return (answer.body.order?.id ?? answer.body.order_id) as string;
    };
    const [sold, waiting] = [await place('tok_success'), await place('tok_requires_action')];
    const cancelled = await place('tok_success');
    await shop.admin.post(`/v1/admin/orders/${cancelled}/cancel`, { reason: 'test' }, given.key());
    await shop.settle();
    const known = async () =>
      Object.fromEntries((await books.sql<{ order_id: string; status: string; total: string }>('SELECT * FROM payments.known_orders')).map(({ order_id, status, total }) => [order_id, [status, Number(total)]])); // prettier-ignore
    const expected = { [sold]: ['confirmed', 2490], [waiting]: ['placed', 2490], [cancelled]: ['cancelled', 2490] };
    expect(await known()).toEqual(expected);

    await shop.admin.post('/v1/admin/facts/subscribers/payments-known-orders/replay');
    await shop.settle();
    expect(await known()).toEqual(expected);

    const buried = await books.sql<{ id: string }>(
      `INSERT INTO platform.dead_letters (id, subscriber, position, type, subject, error, attempts)
       SELECT gen_random_uuid(), 'payments-known-orders', position, type, subject, 'down', 5 FROM platform.facts
       WHERE type IN ('orders.order-placed.v1', 'orders.order-confirmed.v1') ORDER BY position RETURNING id`,
    );
    expect(buried).toHaveLength(5);
    for (const { id } of buried) {
      expect((await shop.admin.post(`/v1/admin/facts/dead-letters/${id}/retry`)).status).toBeLessThan(300);
    }
    await shop.settle();
    expect(await known()).toEqual(expected);
  });
});
