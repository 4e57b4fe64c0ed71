import { randomUUID } from 'node:crypto';
import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { complete, paidBy } from '../journeys/shopper.js';

describe('POST /v1/admin/orders/{id}/cancel', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const cancel = (id: string, body: unknown = { reason: 'customer_request' }, headers = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/orders/${id}/cancel`, body, headers);

  async function sold(): Promise<{ variantId: string; id: string }> {
    const { variantId } = await given.product(shop, { stock: 5 });
    const checkout = given.checkout(variantId, shipping);
    const { body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    return { variantId, id: body.order.id };
  }

  it('ends the order, returns its stock and notes why', async () => {
    const { variantId, id } = await sold();
    const { status, body } = await cancel(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, status: 'cancelled', cancelled_at: expect.stringMatching(/Z$/) });
    expect(body.timeline.at(-1)).toMatchObject({ event: 'cancelled', detail: 'customer_request' });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, held: 0 });
  });

  it('opens the cart of an order that waits for its payment again', async () => {
    const { variantId } = await given.product(shop, { stock: 5 });
    const cart = await given.cart(shop, [{ variantId, quantity: 2 }], shipping);
    const { body } = await complete(shop, cart, paidBy('tok_requires_action'));
    expect((await cancel(body.order.id)).body.status).toBe('cancelled');
    const seen = (await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body;
    expect([seen.status, seen.order_id]).toEqual(['open', null]);
    expect((await complete(shop, cart)).status).toBe(201);
  });

  it('changes nothing the second time', async () => {
    const { variantId, id } = await sold();
    const first = await cancel(id);
    const second = await cancel(id, { reason: 'another reason' });
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 5, held: 0 });
  });

  it('answers a repeated key as before', async () => {
    const { id } = await sold();
    const key = given.key();
    const first = await cancel(id, undefined, key);
    const again = await cancel(id, undefined, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([200, first.body, 'true']);
  });

  it('is refused once units have left the house', async () => {
    const { id } = await sold();
    expect((await shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, {})).status).toBe(201);
    const { status, body } = await cancel(id);
    expect([status, body.code]).toEqual([409, 'orders.already_shipping']);
  });

  it('knows no other order', async () => {
    const { status, body } = await cancel(randomUUID());
    expect([status, body.code]).toEqual([404, 'orders.order_not_found']);
    expect((await cancel('not-an-id')).status).toBe(404);
  });

  it.each([[{}], [{ reason: '  ' }], [{ reason: 'x'.repeat(201) }], [{ reason: 1 }], [{ reason: 'a', force: true }]])(
    'refuses %j',
    async (body) => {
      const { id } = await sold();
      const answer = await cancel(id, body);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
      expect((await shop.admin.get(`/v1/admin/orders/${id}`)).body.status).toBe('confirmed');
    },
  );
});
