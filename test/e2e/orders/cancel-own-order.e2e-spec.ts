import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { complete, paidBy } from '../journeys/shopper.js';
import { SoldOrder } from './sold-order.js';

describe('POST /v1/store/orders/{id}/cancel', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const sold = (token?: string) => SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }], token);
  const cancel = ({ id, token }: Pick<SoldOrder, 'id' | 'token'>, body: unknown = {}, headers = {}) =>
    shop.store.post(`/v1/store/orders/${id}/cancel`, body, { ...token, ...headers });

  it('gives stock and money back, and notes that it was the shopper', async () => {
    const order = await sold();
    const { status, body } = await cancel(order, { reason: 'ordered twice' });
    expect([status, body.status]).toEqual([200, 'cancelled']);
    expect((await order.get()).timeline.at(-1)).toMatchObject({
      event: 'cancelled',
      detail: 'ordered twice',
      by: 'shopper',
    });
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 20, held: 0 });
    await shop.settle();
    expect((await order.get()).payment_status).toBe('voided');
  });

  it('changes nothing the second time, and needs no reason', async () => {
    const order = await sold();
    const first = await cancel(order);
    await shop.settle();
    const before = await contentsOf(shop);
    expect((await cancel(order)).status).toBe(200);
    expect(await contentsOf(shop)).toEqual(before);
    expect(first.body.status).toBe('cancelled');
  });

  it('also ends an order that waits for its payment', async () => {
    const order = await sold('tok_requires_action');
    expect((await cancel(order)).body.status).toBe('cancelled');
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 20, held: 0 });
  });

  it('opens the cart of an order that waits for its payment again, and only of such', async () => {
    const { variantId } = await given.product(shop, { stock: 5 });
    const cart = await given.cart(shop, [{ variantId, quantity: 2 }], shipping);
    const bought = async (token: string) => {
      const { body } = await complete(shop, cart, paidBy(token));
      return { id: body.order.id as string, token: { 'x-order-token': body.order_token as string } };
    };
    const seen = async () => (await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body;
    await cancel(await bought('tok_requires_action'));
    expect(await seen()).toMatchObject({ status: 'open', order_id: null, lines: [{ quantity: 2 }] });

    const sale = await bought('tok_success');
    expect((await cancel(sale)).body.status).toBe('cancelled');
    await shop.settle();
    expect(await seen()).toMatchObject({ status: 'completed', order_id: sale.id });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, held: 0 });
  });

  it('is refused once something has shipped, and to strangers, without a trace', async () => {
    const [order, other] = [await sold(), await sold()];
    await order.fulfil([order.units(0, 1)]);
    await shop.settle();
    const before = await contentsOf(shop);
    const shipped = await cancel(order);
    expect([shipped.status, shipped.body.code]).toEqual([409, 'orders.already_shipping']);
    const stranger = await cancel({ id: other.id, token: order.token });
    expect([stranger.status, stranger.body.code]).toEqual([404, 'orders.order_not_found']);
    expect((await cancel({ id: randomUUID(), token: order.token })).status).toBe(404);
    const nobody = await cancel({ id: other.id, token: {} });
    expect([nobody.status, nobody.body.code]).toEqual([401, 'token_required']);
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('is possible again when the fulfilment was a mistake', async () => {
    const order = await sold();
    const { body } = await order.fulfil([order.units(0, 1)]);
    await order.post(`fulfilments/${body.fulfilments[0].id}/cancel`, { reason: 'mispicked' });
    expect((await cancel(order)).body.status).toBe('cancelled');
  });

  it.each([[{ reason: '' }], [{ reason: null }], [{ reason: 'x'.repeat(201) }], [{ refund: true }]])(
    'refuses %j',
    async (body) => {
      const order = await sold();
      const answer = await cancel(order, body);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    },
  );

  it('answers a repeated key as before', async () => {
    const [order, key] = [await sold(), given.key()];
    const first = await cancel(order, {}, key);
    const again = await cancel(order, {}, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([200, first.body, 'true']);
  });
});
