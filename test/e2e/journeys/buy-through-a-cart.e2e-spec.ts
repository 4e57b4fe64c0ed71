import { randomUUID } from 'node:crypto';
import { answered, type ShopClient, shopClient } from '../../../src/client/client.js';
import { ADDRESS, given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, eur, mailsAbout } from './shopper.js';

/** The main job as a storefront does it, with the typed client, and what the merchant sees of it afterwards. */
describe('a shopper buys through a cart', () => {
  let shop: Shop;
  let client: ShopClient;
  beforeAll(async () => {
    shop = await startShop();
    client = shopClient(shop.url);
  });
  afterAll(() => shop.close());

  const available = async (title: string): Promise<number> => {
    const { data } = await answered(client.GET('/v1/store/products', { params: { query: { currency: 'EUR' } } }));
    return data.find((product) => product.title === title)!.variants[0]!.availability.quantity;
  };

  it('from the shelf to the confirmed order, and everybody hears of it', async () => {
    const mug = await given.product(shop, { title: 'Enamel mug', price: 1500, stock: 12 });
    const optionId = await given.shippingOption(shop, { amount: 490 });
    await shop.settle();

    const { data: shelf } = await answered(
      client.GET('/v1/store/products', { params: { query: { currency: 'EUR' } } }),
    );
    const variant = shelf.find(({ title }) => title === 'Enamel mug')!.variants[0]!;
    expect(variant).toMatchObject({ id: mug.variantId, price: eur(1500), availability: { quantity: 12 } });

    const cart = await answered(client.POST('/v1/store/carts', { body: { currency: 'EUR' } }));
    const [params, headers] = [{ path: { id: cart.id } }, { 'X-Cart-Token': cart.token }];
    const line = { variant_id: variant.id, quantity: 2 };
    await answered(client.POST('/v1/store/carts/{id}/lines', { params, headers, body: line }));
    const details = { email: 'ada@example.com', shipping_address: ADDRESS };
    await answered(client.PATCH('/v1/store/carts/{id}', { params, headers, body: details }));
    const options = await answered(client.GET('/v1/store/carts/{id}/shipping-options', { params, headers }));
    expect(options.data.map(({ id, amount }) => [id, amount])).toEqual([[optionId, eur(490)]]);
    const choice = { shipping_option_id: optionId };
    const ready = await answered(client.PATCH('/v1/store/carts/{id}', { params, headers, body: choice }));
    expect(ready.totals).toMatchObject({ items: eur(3000), shipping: eur(490), tax: eur(557), total: eur(3490) });

    const placed = await answered(
      client.POST('/v1/store/carts/{id}/complete', {
        params: { ...params, header: { 'Idempotency-Key': randomUUID() } },
        headers,
        body: { payment: { gateway: 'sandbox', token: 'tok_success' }, expected_total: ready.totals.total },
      }),
    );
    expect(placed.order).toMatchObject({ status: 'confirmed', cart_id: cart.id, totals: { total: eur(3490) } });
    expect(placed.payment).toMatchObject({ status: 'authorized', amount: eur(3490) });
    expect(await charges(shop)).toMatchObject([{ state: 'authorized', amount: 3490, captured: 0 }]);
    expect(await stockOf(shop, variant.id)).toEqual({ onHand: 10, held: 0 });
    expect(await answered(client.GET('/v1/store/carts/{id}', { params, headers }))).toMatchObject({
      ...{ status: 'completed', order_id: placed.order.id },
    });

    const guest = { params: { path: { id: placed.order.id } }, headers: { 'X-Order-Token': placed.order_token } };
    expect((await answered(client.GET('/v1/store/orders/{id}', guest))).status).toBe('confirmed');

    await shop.settle();
    await shop.settle();
    expect(await available('Enamel mug')).toBe(10);
    expect(await mailsAbout(shop, placed.order.number)).toEqual([`${placed.order.number}-confirmation.eml`]);
    const [day, next] = [new Date(), new Date(Date.now() + 86_400_000)].map((date) => date.toISOString().slice(0, 10));
    const sales = await shop.admin.get(`/v1/admin/analytics/sales?from=${day}&to=${next}`);
    expect(sales.body.totals).toMatchObject([{ orders: 1, units: 2, gross: eur(3490), shipping: eur(490) }]);
    const top = await shop.admin.get(`/v1/admin/analytics/top-products?from=${day}&to=${next}&currency=EUR`);
    expect(top.body.data).toMatchObject([{ product_id: mug.productId, units: 2, gross: eur(3000) }]);
    const funnel = await shop.admin.get(`/v1/admin/analytics/funnel?from=${day}&to=${next}`);
    expect(funnel.body.totals).toMatchObject({ carts_created: 1, carts_filled: 1, cart_orders: 1, orders: 1 });
  });
});
