import { BERLIN, GERMANY, openCart, shipsToGermany } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const eur = (amount: number): object => ({ amount, currency: 'EUR' });

describe('GET /v1/store/carts/{id}', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('shows the cart at its prices, taxed for its destination, in two statements', async () => {
    const { standard } = await shipsToGermany(shop);
    const { variantId } = await given.product(shop, { price: 1190 });
    const cart = await openCart(shop);
    await cart.add(variantId, 2);
    await cart.patch({ email: 'ada@example.com', shipping_address: BERLIN, shipping_option_id: standard });
    const { status, body, statements, headers } = await cart.get();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id: cart.id, version: 3, email: 'ada@example.com', shipping_address: BERLIN, billing_address: null },
      shipping_option: { id: standard, name: 'Standard delivery', amount: eur(490) },
      lines: [
        { variant_id: variantId, quantity: 2, unit_price: eur(1190), net: eur(2000), tax: eur(380), gross: eur(2380) },
      ],
      totals: { items: eur(2380), shipping: eur(490), tax: eur(458), total: eur(2870), prices_include_tax: true },
    });
    expect(Number(body.lines[0].tax_rate)).toBe(0.19);
    expect(statements).toBeLessThanOrEqual(2);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('asks the prices anew, and marks a line that has none any more', async () => {
    const { variantId } = await given.product(shop, { price: 1000 });
    const cart = await openCart(shop);
    await cart.add(variantId);
    await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [{ amount: 1500, currency: 'EUR' }] });
    expect((await cart.get()).body.totals.total).toEqual(eur(1500));
    await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [] });
    const { body } = await cart.get();
    expect(body.lines[0]).toMatchObject({ problem: 'not_priced', unit_price: null, gross: null, tax_rate: null });
    expect(body.totals.total).toEqual(eur(0));
  });

  it('ships free from the worth the merchant says', async () => {
    const { standard } = await shipsToGermany(shop);
    const { variantId } = await given.product(shop, { price: 5000 });
    const cart = await openCart(shop);
    await cart.add(variantId, 1);
    await cart.patch({ shipping_address: BERLIN, shipping_option_id: standard });
    expect((await cart.get()).body.totals.shipping).toEqual(eur(490));
    await cart.add(variantId, 1);
    expect((await cart.get()).body).toMatchObject({
      shipping_option: { amount: eur(0) },
      totals: { shipping: eur(0) },
    });
  });

  it('says when the chosen shipping option cannot take the cart any more', async () => {
    const { standard } = await shipsToGermany(shop);
    const cart = await openCart(shop);
    await cart.patch({ shipping_address: BERLIN, shipping_option_id: standard });
    await cart.patch({ shipping_address: { ...BERLIN, country: 'FR' } });
    const gone = { id: standard, name: null, amount: null, problem: 'not_available' };
    expect((await cart.get()).body).toMatchObject({ shipping_option: gone, totals: { shipping: eur(0) } });
    await shop.admin.put('/v1/admin/shipping-zones/germany', { ...GERMANY, countries: ['DE', 'FR'] });
    expect((await cart.get()).body.shipping_option).toMatchObject({ id: standard, amount: eur(490) });
  });

  it('looks the same for a foreign token, an unknown cart and a malformed id', async () => {
    const mine = await openCart(shop);
    const foreign = await openCart(shop);
    const answers = await Promise.all([
      foreign.api.get(mine.path),
      mine.api.get('/v1/store/carts/018f0000-0000-7000-8000-000000000000'),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([404, 'orders.cart_not_found']),
    );
    expect((await mine.api.get('/v1/store/carts/nothing')).status).toBe(404);
  });

  it('wants the token', async () => {
    const { path } = await openCart(shop);
    expect((await shop.store.get(path)).status).toBe(401);
    expect((await shop.store.get(path, { 'x-cart-token': 'guess' })).status).toBe(401);
    expect((await shop.admin.get(path)).status).toBe(401);
  });
});
