import { randomUUID } from 'node:crypto';
import { ADDRESS, given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('GET /v1/store/orders/{id} and /v1/admin/orders/{id}', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    ({ variantId } = await given.product(shop, { price: 1999, stock: 50, title: 'Stoneware mug' }));
  });
  afterAll(() => shop.close());

  const checkOut = async (token = 'tok_success') =>
    (
      await shop.store.post(
        '/v1/store/checkouts',
        given.checkout(variantId, shipping, { payment: { gateway: 'sandbox', token } }),
        given.key(),
      )
    ).body;

  it('shows the order whole to its holder and to staff, in two statements', async () => {
    const { order, order_token, payment } = await checkOut();
    const path = `/v1/store/orders/${order.id}`;
    const { status, body, headers, statements } = await shop.store.get(path, { 'x-order-token': order_token });
    expect(status).toBe(200);
    const { payments, ...rest } = body;
    expect(rest).toEqual(order);
    expect(rest).toMatchObject({
      number: expect.stringMatching(/^\d{6}-[0-9A-Z]{8}$/),
      ...{ status: 'confirmed', payment_status: 'authorized', fulfilment_status: 'unfulfilled' },
      ...{ email: 'ada@example.com', shipping_address: ADDRESS, billing_address: ADDRESS },
      lines: [{ variant_id: variantId, title: 'Stoneware mug', quantity: 1, fulfilled: 0, tax_rate: '0.19' }],
      timeline: [{ event: 'placed' }, { event: 'confirmed' }],
    });
    expect(payments).toMatchObject([{ id: payment.id, gateway: 'sandbox', status: 'authorized', decline_code: null }]);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(statements).toBeLessThanOrEqual(2);
    expect((await shop.admin.get(`/v1/admin/orders/${order.id}`)).body).toEqual(body);
    expect(JSON.stringify(body)).not.toContain(order_token);
  });

  it('tells what the shopper must do, and why a card was declined', async () => {
    const waiting = await checkOut('tok_requires_action');
    const token = { 'x-order-token': waiting.order_token };
    const { body } = await shop.store.get(`/v1/store/orders/${waiting.order.id}`, token);
    expect(body.payments).toMatchObject([{ status: 'requires_action', next_action: waiting.next_action }]);
    const declined = await checkOut('tok_insufficient_funds');
    const order = await shop.admin.get(`/v1/admin/orders/${declined.order_id}`);
    expect(order.body.payments).toMatchObject([{ status: 'declined', decline_code: 'insufficient_funds' }]);
  });

  it('has none for others', async () => {
    const [{ order }, { order_token }] = [await checkOut(), await checkOut()];
    for (const id of [order.id, randomUUID()]) {
      const { status, body } = await shop.store.get(`/v1/store/orders/${id}`, { 'x-order-token': order_token });
      expect([status, body.code]).toEqual([404, 'orders.order_not_found']);
    }
    expect((await shop.store.get(`/v1/store/orders/${order.id}`)).status).toBe(401);
    expect((await shop.admin.get(`/v1/admin/orders/${randomUUID()}`)).body.code).toBe('orders.order_not_found');
    expect((await shop.store.get(`/v1/admin/orders/${order.id}`)).status).toBe(401);
  });
});
