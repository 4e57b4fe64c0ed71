import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('POST /v1/admin/orders/{id}/notes', () => {
  let shop: Shop;
  let order: SoldOrder;
  beforeAll(async () => {
    shop = await startShop();
    order = await SoldOrder.of(shop, await given.shippingOption(shop), [{ price: 1000, quantity: 1 }]);
    await shop.settle();
  });
  afterAll(() => shop.close());

  it('keeps what staff say, and who said it, without changing the order', async () => {
    const { version } = await order.get();
    const { status, body } = await order.post(
      'notes',
      { text: 'Called: Monday' },
      { 'x-clock': '2026-12-01T09:00:00Z' },
    );
    expect([status, body]).toEqual([
      201,
      {
        ...{ id: expect.any(String), text: 'Called: Monday', customer_visible: false, author: 'tests' },
        created_at: '2026-12-01T09:00:00.000Z',
      },
    ]);
    expect((await order.post('notes', { text: 'x', customer_visible: true })).body.customer_visible).toBe(true);
    expect((await order.get()).version).toBe(version);
  });

  it('notes once per Idempotency-Key', async () => {
    const key = given.key();
    const first = await order.post('notes', { text: 'once' }, key);
    const again = await order.post('notes', { text: 'once' }, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    const { body } = await shop.admin.get(`/v1/admin/orders/${order.id}/notes`);
    expect(body.data.filter(({ text }: { text: string }) => text === 'once')).toHaveLength(1);
  });

  it('knows no other order, and refuses what is no note, without a trace', async () => {
    const before = await contentsOf(shop);
    const unknown = await shop.admin.post(`/v1/admin/orders/${randomUUID()}/notes`, { text: 'x' });
    expect(unknown.body).toMatchObject({ status: 404, code: 'orders.order_not_found' });
    const wrong = [{}, { text: ' ' }, { text: 1 }, { text: 'x'.repeat(2001) }, { text: 'x', customer_visible: 'yes' }, { text: 'x', author: 'me' }]; // prettier-ignore
    for (const body of wrong) {
      expect((await order.post('notes', body)).body).toMatchObject({ status: 422, code: 'validation_failed' });
    }
    expect((await shop.store.post(`/v1/admin/orders/${order.id}/notes`, { text: 'x' })).status).toBe(401);
    expect(await contentsOf(shop)).toEqual(before);
  });
});
