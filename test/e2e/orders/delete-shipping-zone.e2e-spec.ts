import { shipsToGermany } from '../../support/carts.js';
import { type Shop, startShop } from '../../support/shop.js';

const PATH = '/v1/admin/shipping-zones/germany';

describe('DELETE /v1/admin/shipping-zones/{code}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('takes the zone away with its options', async () => {
    await shipsToGermany(shop);
    expect((await shop.admin.delete(PATH)).status).toBe(204);
    expect((await shop.store.get('/v1/store/shipping-options?country=DE&currency=EUR')).body.data).toEqual([]);
    const again = await shop.admin.delete(PATH);
    expect([again.status, again.body.code]).toEqual([404, 'orders.shipping_zone_not_found']);
  });

  it('is for staff only', async () => {
    expect((await shop.store.delete(PATH)).status).toBe(401);
  });
});
