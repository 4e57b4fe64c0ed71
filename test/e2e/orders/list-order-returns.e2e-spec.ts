import { randomUUID } from 'node:crypto';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, returnsDesk, wish } from './returning.js';

describe('GET /v1/store/orders/{id}/returns', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const list = (id: string, token = {}, query = '') => shop.store.get(`/v1/store/orders/${id}/returns?${query}`, token);

  it('shows an order’s returns to whoever holds its token, newest first', async () => {
    const desk = returnsDesk(shop);
    const { id, lineIds, token } = await delivered(shop);
    expect((await list(id, token)).body.data).toEqual([]);
    const first = (await desk.request(id, wish([lineIds[0]!, 1]))).body;
    const second = (await desk.request(id, wish([lineIds[0]!, 2]))).body;
    const { status, body, statements } = await list(id, token);
    expect([status, body.data, statements]).toEqual([200, [second, first], 2]);
    const page = (await list(id, token, 'limit=1&count=exact')).body;
    expect([page.data, page.page.count]).toEqual([[second], 2]);
    expect((await list(id, token, `limit=1&cursor=${page.page.next_cursor}`)).body.data).toEqual([first]);
  });

  it('answers another’s token as a missing order', async () => {
    const [mine, theirs] = [await delivered(shop), await delivered(shop)];
    const stolen = await list(mine.id, theirs.token);
    expect([stolen.status, stolen.body.code]).toEqual([404, 'orders.order_not_found']);
    expect((await list(randomUUID(), mine.token)).body.code).toBe('orders.order_not_found');
    expect((await list(mine.id)).status).toBe(401);
  });

  it.each(['limit=0', 'sort=number', 'status=requested'])('refuses %s', async (query) => {
    const { id, token } = await delivered(shop);
    expect((await list(id, token, query)).body.code).toBe('malformed_parameter');
  });
});
