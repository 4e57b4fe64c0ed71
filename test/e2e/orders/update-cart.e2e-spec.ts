import { BERLIN, openCart, shipsToGermany } from '../../support/carts.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('PATCH /v1/store/carts/{id}', () => {
  let shop: Shop;
  let options: { standard: string; express: string };
  beforeAll(async () => {
    shop = await startShop();
    options = await shipsToGermany(shop);
  });
  afterAll(() => shop.close());

  it('takes e-mail, addresses and shipping option in one go, in four statements', async () => {
    const cart = await openCart(shop);
    const billing = {
      ...BERLIN,
      company: 'Analytical Engines',
      region: 'DE-BE',
      line2: 'Back house',
      phone: '+49 30 123',
    };
    const { status, body, statements } = await cart.patch({
      ...{ email: 'ada@example.com', shipping_address: BERLIN, billing_address: billing },
      shipping_option_id: options.express,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ email: 'ada@example.com', shipping_address: BERLIN, billing_address: billing });
    expect(body.shipping_option).toMatchObject({ id: options.express, name: 'Express', amount: { amount: 1490 } });
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('leaves what is absent and clears what is null', async () => {
    const cart = await openCart(shop);
    await cart.patch({ email: 'ada@example.com', shipping_address: BERLIN, shipping_option_id: options.standard });
    const { body } = await cart.patch({ email: null, shipping_option_id: null });
    expect(body).toMatchObject({ email: null, shipping_option: null, shipping_address: BERLIN });
    expect((await cart.patch({})).body.version).toBe(body.version);
  });

  it('refuses an address whose tax is more than can be counted, and leaves the cart as it was', async () => {
    await shop.admin.put('/v1/admin/currencies/USD', { prices_include_tax: false });
    await shop.admin.put('/v1/admin/tax-rates', { country: 'DE', category: 'standard', rate: '0.19' });
    const dear = await given.product(shop, { price: 1_000_000_000_000, currency: 'USD' });
    const cart = await openCart(shop, 'USD');
    const before = (await cart.add(dear.variantId, 9000)).body;
    const { status, body } = await cart.patch({ shipping_address: BERLIN });
    expect([status, body.code]).toEqual([422, 'pricing.amount_too_large']);
    expect((await cart.get()).body).toEqual(before);
  });

  it('refuses a shipping option before it is known where to, or that does not go there', async () => {
    const cart = await openCart(shop);
    const early = await cart.patch({ shipping_option_id: options.standard });
    expect([early.status, early.body.code]).toEqual([422, 'orders.shipping_address_missing']);
    for (const [address, option] of [
      [{ ...BERLIN, country: 'FR' }, options.standard],
      [BERLIN, '018f0000-0000-7000-8000-000000000000'],
    ] as const) {
      const { status, body } = await cart.patch({ shipping_address: address, shipping_option_id: option });
      expect([status, body.code, body.errors[0].path]).toEqual([
        ...[422, 'orders.shipping_option_unavailable', 'shipping_option_id'],
      ]);
    }
    expect((await cart.get()).body).toMatchObject({ version: 1, shipping_address: null });
  });

  it('refuses a shipping option that has no price in the currency', async () => {
    const cart = await openCart(shop, 'USD');
    const { body } = await cart.patch({ shipping_address: BERLIN, shipping_option_id: options.express });
    expect(body.code).toBe('orders.shipping_option_unavailable');
    expect((await cart.patch({ shipping_address: BERLIN, shipping_option_id: options.standard })).status).toBe(200);
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['email', { email: `${'a'.repeat(250)}@example.com` }],
    ['email', { email: 7 }],
    ['shipping_address.country', { shipping_address: { ...BERLIN, country: 'de' } }],
    ['shipping_address.country', { shipping_address: { ...BERLIN, country: 'XX' } }],
    ['shipping_address.region', { shipping_address: { ...BERLIN, region: 'Berlin' } }],
    ['shipping_address.region', { shipping_address: { ...BERLIN, region: 'AT-9' } }],
    ['shipping_address.city', { shipping_address: { ...BERLIN, city: '   ' } }],
    ['shipping_address.city', { shipping_address: { ...BERLIN, city: 'x'.repeat(101) } }],
    ['shipping_address.line1', { shipping_address: { ...BERLIN, line1: undefined } }],
    ['shipping_address.line2', { shipping_address: { ...BERLIN, line2: 'a\nb' } }],
    ['shipping_address.phone', { shipping_address: { ...BERLIN, phone: 'call me' } }],
    ['shipping_address.planet', { shipping_address: { ...BERLIN, planet: 'Earth' } }],
    ['shipping_address', { shipping_address: 'Berlin' }],
    ['billing_address.postal_code', { billing_address: { ...BERLIN, postal_code: 10117 } }],
    ['shipping_option_id', { shipping_option_id: 'fast' }],
    ['currency', { currency: 'USD' }],
  ])('refuses a wrong %s: %j', async (path, changes) => {
    const cart = await openCart(shop);
    const { status, body } = await cart.patch(changes);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', path]);
  });

  it('does not know foreign carts', async () => {
    const [mine, foreign] = [await openCart(shop), await openCart(shop)];
    expect((await foreign.api.patch(mine.path, { email: 'eve@example.com' })).status).toBe(404);
    expect((await shop.store.patch(mine.path, { email: 'eve@example.com' })).status).toBe(401);
    expect((await mine.get()).body.email).toBeNull();
  });
});
