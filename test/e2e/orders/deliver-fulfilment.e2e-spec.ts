import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('POST /v1/admin/orders/{id}/fulfilments/{fulfilment_id}/deliver', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  async function sent() {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const { body } = await order.fulfil([order.units(0, 1)]);
    return { order, fulfilmentId: body.fulfilments[0].id as string };
  }

  it('notes that and when the parcel has arrived', async () => {
    const { order, fulfilmentId } = await sent();
    const at = { 'x-clock': '2026-12-01T09:00:00Z' };
    const { status, body } = await order.post(`fulfilments/${fulfilmentId}/deliver`, undefined, at);
    expect([status, body.status]).toEqual([200, 'confirmed']);
    expect(body.fulfilments[0]).toMatchObject({ status: 'delivered', delivered_at: '2026-12-01T09:00:00.000Z' });
    expect(body.timeline.at(-1)).toMatchObject({ event: 'delivered', by: 'tests' });
    expect(await order.told('orders.fulfilment-delivered.v1')).toMatchObject([{ fulfilmentId }]);
  });

  it('does so once per Idempotency-Key, and not again without', async () => {
    const { order, fulfilmentId } = await sent();
    const [path, key] = [`fulfilments/${fulfilmentId}/deliver`, given.key()];
    const first = await order.post(path, undefined, key);
    expect(await order.post(path, undefined, key)).toMatchObject({ status: 200, body: first.body });
    const again = await order.post(path, undefined);
    expect(again.body).toMatchObject({ status: 409, code: 'orders.fulfilment_step_refused', from: 'delivered' });
  });

  it('knows no other parcel, and leaves no trace of one that was a mistake', async () => {
    const { order, fulfilmentId } = await sent();
    await order.post(`fulfilments/${fulfilmentId}/cancel`, { reason: 'x' });
    await shop.settle();
    const before = await contentsOf(shop);
    const mistake = await order.post(`fulfilments/${fulfilmentId}/deliver`, undefined);
    expect(mistake.body).toMatchObject({ status: 409, code: 'orders.fulfilment_step_refused', from: 'cancelled' });
    const other = await order.post(`fulfilments/${randomUUID()}/deliver`, undefined);
    expect(other.body).toMatchObject({ status: 404, code: 'orders.fulfilment_not_found' });
    expect((await order.post('fulfilments/nonsense/deliver', undefined)).status).toBe(404);
    expect(await contentsOf(shop)).toEqual(before);
  });
});
