import { randomUUID } from 'node:crypto';
import { type Shop, startShop } from '../../support/shop.js';
import { soldBowls } from './mailbox.js';

describe('GET /v1/admin/orders/{id}/mails', () => {
  let shop: Shop;
  let order: { id: string; number: string };
  beforeAll(async () => {
    shop = await startShop();
    ({ order } = await soldBowls(shop, {}, 2));
    await shop.admin.post(`/v1/admin/orders/${order.id}/fulfilments`, {});
    await shop.settle();
  });
  afterAll(() => shop.close());

  const list = (query = '', id = order.id) => shop.admin.get(`/v1/admin/orders/${id}/mails?${query}`);

  it('tells which letters went out when, newest first, in one statement, and nothing of the person', async () => {
    await list();
    const { status, body, statements } = await list();
    expect([status, statements]).toEqual([200, 1]);
    expect(body.data).toEqual([
      expect.objectContaining({ kind: 'shipment', status: 'sent', sent_at: expect.stringMatching(/Z$/) }),
      {
        ...{ id: expect.any(String), kind: 'order_confirmation', subject_id: order.id, status: 'sent' },
        ...{ planned_at: expect.stringMatching(/Z$/), sent_at: expect.stringMatching(/Z$/), may_have_gone_out: false },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/ada|Lovelace/i);
  });

  it('filters, pages and counts', async () => {
    expect((await list('kind=shipment')).body.data).toHaveLength(1);
    const first = (await list('limit=1&count=exact')).body;
    expect([first.data[0].kind, first.page.has_more, first.page.count]).toEqual(['shipment', true, 2]);
    const second = (await list(`limit=1&cursor=${first.page.next_cursor}`)).body;
    expect([second.data[0].kind, second.page.has_more]).toEqual(['order_confirmation', false]);
  });

  it('is empty for an order that nothing was written about, and 404 for none', async () => {
    const declined = await soldBowls(shop, { payment: { gateway: 'sandbox', token: 'tok_declined' } });
    const orders = (await shop.admin.get('/v1/admin/orders?status=cancelled')).body.data;
    expect(declined.code).toBeDefined();
    expect((await list('', orders[0].id)).body.data).toEqual([]);
    const unknown = await list('', randomUUID());
    expect([unknown.status, unknown.body.code]).toEqual([404, 'marketing.order_not_found']);
  });

  it.each(['kind=advert', 'limit=0', 'sort=to', 'to=ada'])('refuses %s', async (query) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, 'malformed_parameter']);
  });

  it('needs a key that may read orders', async () => {
    expect((await shop.store.get(`/v1/admin/orders/${order.id}/mails`)).status).toBe(401);
  });
});
