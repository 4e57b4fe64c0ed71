import { BERLIN, openCart, shipsToGermany } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const eur = (amount: number): object => ({ amount, currency: 'EUR' });

describe('GET /v1/store/carts/{id}/shipping-options', () => {
  let shop: Shop;
  let options: { standard: string; express: string };
  beforeAll(async () => {
    shop = await startShop();
    options = await shipsToGermany(shop);
  });
  afterAll(() => shop.close());

  it("prices each option for the cart's weight and worth", async () => {
    const { variantId } = await given.product(shop, { price: 1000, weightGrams: 600 });
    const cart = await openCart(shop);
    await cart.patch({ shipping_address: BERLIN });
    const list = async (): Promise<object[]> => (await cart.api.get(`${cart.path}/shipping-options`)).body.data;

    await cart.add(variantId, 1);
    expect(await list()).toMatchObject([
      { id: options.standard, code: 'standard', amount: eur(490), free_from: eur(10_000) },
      { id: options.express, code: 'express', amount: eur(1490), free_from: null, delivery_estimate: null },
    ]);
    await cart.add(variantId, 1);
    expect(await list()).toMatchObject([{ code: 'standard', amount: eur(790) }]);
    const line = (await cart.get()).body.lines[0].id;
    await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [{ amount: 5000, currency: 'EUR' }] });
    expect(await list()).toMatchObject([{ code: 'standard', amount: eur(0) }]);
    await cart.api.patch(`${cart.path}/lines/${line}`, { quantity: 9 });
    expect(await list()).toEqual([]);
  });

  it('needs a shipping address first', async () => {
    const cart = await openCart(shop);
    const { status, body } = await cart.api.get(`${cart.path}/shipping-options`);
    expect([status, body.code]).toEqual([422, 'orders.shipping_address_missing']);
  });

  it('does not know foreign carts', async () => {
    const [mine, foreign] = [await openCart(shop), await openCart(shop)];
    expect((await foreign.api.get(`${mine.path}/shipping-options`)).status).toBe(404);
    expect((await shop.store.get(`${mine.path}/shipping-options`)).status).toBe(401);
  });
});
