import { openCart } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('DELETE /v1/store/carts/{id}/lines/{line_id}', () => {
  let shop: Shop;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    ({ variantId } = await given.product(shop, {}));
  });
  afterAll(() => shop.close());

  it('takes the line out and answers what is left', async () => {
    const cart = await openCart(shop);
    const line = (await cart.add(variantId)).body.lines[0].id;
    const { status, body, statements } = await cart.api.delete(`${cart.path}/lines/${line}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 3, lines: [], totals: { total: { amount: 0 } } });
    expect(statements).toBeLessThanOrEqual(3);
    const again = await cart.api.delete(`${cart.path}/lines/${line}`);
    expect([again.status, again.body.code]).toEqual([404, 'orders.cart_line_not_found']);
  });

  it('lets nobody else at it', async () => {
    const [mine, foreign] = [await openCart(shop), await openCart(shop)];
    const line = (await mine.add(variantId)).body.lines[0].id;
    expect((await foreign.api.delete(`${mine.path}/lines/${line}`)).body.code).toBe('orders.cart_not_found');
    expect((await shop.store.delete(`${mine.path}/lines/${line}`)).status).toBe(401);
    expect((await mine.get()).body.lines).toHaveLength(1);
  });
});
