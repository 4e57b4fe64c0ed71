import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('DELETE /v1/admin/orders/{id}/notes/{note_id}', () => {
  let shop: Shop;
  let orders: SoldOrder[];
  beforeAll(async () => {
    shop = await startShop();
    const shipping = await given.shippingOption(shop);
    const sold = () => SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 1 }]);
    orders = [await sold(), await sold()];
    await shop.settle();
  });
  afterAll(() => shop.close());

  it('takes the note away, once, and only by its own order', async () => {
    const [order, other] = orders as [SoldOrder, SoldOrder];
    const path = (of: SoldOrder, id: string) => `/v1/admin/orders/${of.id}/notes/${id}`;
    const note = (await order.post('notes', { text: 'x', customer_visible: true })).body;
    const before = await contentsOf(shop);
    for (const wrong of [path(other, note.id), path(order, randomUUID())]) {
      expect((await shop.admin.delete(wrong)).body).toMatchObject({ status: 404, code: 'orders.note_not_found' });
    }
    expect((await shop.admin.delete(path(order, 'nonsense'))).status).toBe(404);
    expect((await shop.store.delete(path(order, note.id))).status).toBe(401);
    expect(await contentsOf(shop)).toEqual(before);
    expect((await shop.admin.delete(path(order, note.id))).status).toBe(204);
    expect((await shop.admin.delete(path(order, note.id))).status).toBe(404);
    const { body } = await shop.store.get(`/v1/store/orders/${order.id}/timeline`, order.token);
    expect(body.data.map(({ event }: { event: string }) => event)).not.toContain('note');
  });
});
