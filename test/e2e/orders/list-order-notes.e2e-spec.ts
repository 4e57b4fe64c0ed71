import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('GET /v1/admin/orders/{id}/notes', () => {
  let shop: Shop;
  let order: SoldOrder;
  beforeAll(async () => {
    shop = await startShop();
    const shipping = await given.shippingOption(shop);
    order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 1 }]);
    const other = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 1 }]);
    await other.post('notes', { text: 'of another order' });
    for (const text of ['1', '2', '3', '4', '5']) await order.post('notes', { text });
  });
  afterAll(() => shop.close());

  const list = (query = '', id = order.id) => shop.admin.get(`/v1/admin/orders/${id}/notes?${query}`);
  const texts = ({ data }: { data: { text: string }[] }) => data.map(({ text }) => text);

  it('shows the newest first, in one statement, and counts', async () => {
    await list();
    const { status, body, statements } = await list();
    expect([status, texts(body), statements]).toEqual([200, ['5', '4', '3', '2', '1'], 1]);
    expect((await list('count=exact&limit=1')).body.page).toMatchObject({ count: 5, has_more: true });
  });

  it('pages both ways', async () => {
    for (const sort of ['created_at', '-created_at']) {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const { body } = await list(`limit=2&sort=${sort}${cursor}`);
        seen.push(...texts(body));
        if (!body.page.has_more) break;
        cursor = `&cursor=${body.page.next_cursor}`;
      }
      expect(seen).toEqual(texts((await list(`sort=${sort}`)).body));
    }
  });

  it('is empty for an order without notes, and missing for one that is not there', async () => {
    const bare = await SoldOrder.of(shop, await given.shippingOption(shop), [{ price: 1000, quantity: 1 }]);
    expect((await list('', bare.id)).body).toMatchObject({ data: [], page: { has_more: false } });
    expect((await list('', randomUUID())).body).toMatchObject({ status: 404, code: 'orders.order_not_found' });
  });

  it.each(['limit=0', 'sort=text', 'author=tests', 'cursor=nonsense'])('refuses %s', async (query) => {
    expect((await list(query)).status).toBe(400);
  });
});
