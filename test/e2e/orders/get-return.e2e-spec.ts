import { randomUUID } from 'node:crypto';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk } from './returning.js';

describe('GET /v1/admin/returns/{id}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('shows a return as its last step left it, in one statement', async () => {
    const desk = returnsDesk(shop);
    const { id, lineIds } = await delivered(shop);
    const approved = await desk.approved(id, [lineIds[0]!, 2]);
    expect((await desk.get(approved.id)).body).toEqual(approved);
    const { body: received } = await desk.receive(approved.id, parcel([[lineIds[0]!, 1]]));
    const { status, body, statements } = await desk.get(approved.id);
    expect([status, body, statements]).toEqual([200, received, 1]);
  });

  it('knows no other, and needs a key that may read orders', async () => {
    const { status, body } = await shop.admin.get(`/v1/admin/returns/${randomUUID()}`);
    expect([status, body.code]).toEqual([404, 'orders.return_not_found']);
    expect((await shop.admin.get('/v1/admin/returns/no-id')).status).toBe(404);
    expect((await shop.store.get(`/v1/admin/returns/${randomUUID()}`)).status).toBe(401);
  });
});
