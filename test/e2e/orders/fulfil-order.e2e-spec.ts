import { randomUUID } from 'node:crypto';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('POST /v1/admin/orders/{id}/fulfilments', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
    ({ variantId } = await given.product(shop, { stock: 500 }));
  });
  afterAll(() => shop.close());

  const fulfil = (id: string, body: unknown = {}, headers = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, body, headers);

  async function sold(token = 'tok_success'): Promise<{ id: string; lineId: string }> {
    const lines = [{ variant_id: variantId, quantity: 3 }];
    const checkout = given.checkout(variantId, shipping, { lines, payment: { gateway: 'sandbox', token } });
    const { order } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    return { id: order.id, lineId: order.lines[0].id };
  }

  it('sends all that remains when no lines are named', async () => {
    const { id, lineId } = await sold();
    const { status, body } = await fulfil(id);
    expect([status, body.status, body.fulfilment_status]).toEqual([201, 'fulfilled', 'fulfilled']);
    expect(body.fulfilments).toMatchObject([{ lines: [{ line_id: lineId, quantity: 3 }], tracking: null }]);
    expect(body.lines[0].fulfilled).toBe(3);
    const again = await fulfil(id);
    expect([again.status, again.body.code, again.body.from]).toEqual([409, 'orders.step_refused', 'fulfilled']);
  });

  it('sends parts, and refuses more than is left', async () => {
    const { id, lineId } = await sold();
    const part = await fulfil(id, { lines: [{ line_id: lineId, quantity: 2 }] });
    expect([part.status, part.body.status, part.body.fulfilment_status]).toEqual([201, 'confirmed', 'partial']);
    const over = await fulfil(id, { lines: [{ line_id: lineId, quantity: 2 }] });
    expect([over.status, over.body.code]).toEqual([409, 'orders.over_fulfilled']);
    expect(over.body.lines).toEqual([{ line_id: lineId, requested: 2, remaining: 1 }]);
    expect((await fulfil(id)).body.status).toBe('fulfilled');
  });

  it('counts a line that is named twice together', async () => {
    const { id, lineId } = await sold();
    const line = { line_id: lineId, quantity: 2 };
    expect((await fulfil(id, { lines: [line, line] })).body.code).toBe('orders.over_fulfilled');
  });

  it('sends no unit twice, to 10 who send one at once', async () => {
    const { id, lineId } = await sold();
    const one = { lines: [{ line_id: lineId, quantity: 1 }] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => fulfil(id, one)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(7).fill(409)]);
    const { body } = await shop.admin.get(`/v1/admin/orders/${id}`);
    expect([body.status, body.fulfilments.length]).toEqual(['fulfilled', 3]);
  });

  it('sends once per Idempotency-Key', async () => {
    const { id, lineId } = await sold();
    const [key, one] = [given.key(), { lines: [{ line_id: lineId, quantity: 1 }] }];
    const first = await fulfil(id, one, key);
    const again = await fulfil(id, one, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await shop.admin.get(`/v1/admin/orders/${id}`)).body.fulfilments).toHaveLength(1);
  });

  it('is not for an order that is not paid, or was cancelled', async () => {
    const waiting = await sold('tok_requires_action');
    const refused = await fulfil(waiting.id);
    expect([refused.status, refused.body.code, refused.body.from]).toEqual([409, 'orders.step_refused', 'pending']);
    const { id } = await sold();
    await shop.admin.post(`/v1/admin/orders/${id}/cancel`, { reason: 'test' });
    expect((await fulfil(id)).body).toMatchObject({ code: 'orders.step_refused', from: 'cancelled' });
    expect((await fulfil(randomUUID())).body.code).toBe('orders.order_not_found');
  });

  it('keeps units back that wait for stock, until it has come', async () => {
    const product = await given.product(shop, { stock: 1 });
    await shop.admin.put(`/v1/admin/inventory/variants/${product.variantId}/policy`, { backorder: { limit: 5 } });
    const lines = [{ variant_id: product.variantId, quantity: 3 }];
    const checkout = given.checkout(product.variantId, shipping, { lines });
    const { order } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    const some = (quantity: number) => ({ lines: [{ line_id: order.lines[0].id, quantity }] });
    await shop.settle();
    const before = await contentsOf(shop);
    for (const body of [{}, some(2)]) {
      expect((await fulfil(order.id, body)).body).toMatchObject({ status: 409, code: 'orders.units_backordered', lines: [{ available: 1 }] }); // prettier-ignore
    }
    expect(await contentsOf(shop)).toEqual(before);
    expect((await fulfil(order.id, some(1))).status).toBe(201);
    expect((await fulfil(order.id, some(1))).body.lines).toMatchObject([{ requested: 1, available: 0 }]);
    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: product.variantId, on_hand: 2 });
    expect((await fulfil(order.id)).body.status).toBe('fulfilled');
  });

  it('names a line that is not the order’s', async () => {
    const { id, lineId } = await sold();
    const lines = [lineId, randomUUID()].map((line_id) => ({ line_id, quantity: 1 }));
    const { status, body } = await fulfil(id, { lines });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'orders.unknown_line', 'lines.1.line_id']);
  });

  it.each([
    [{ lines: [] }, 'lines'],
    [{ lines: [[]] }, 'lines'],
    [{ lines: [null] }, 'lines'],
    [{ tracking: [] }, 'tracking'],
    [{ lines: [{ line_id: 'x', quantity: 1 }] }, 'lines.0.line_id'],
    [{ lines: [{ line_id: randomUUID(), quantity: 0 }] }, 'lines.0.quantity'],
    [{ tracking: { carrier: 'DHL' } }, 'tracking.number'],
    [{ tracking: { carrier: '', number: '1' } }, 'tracking.carrier'],
    [{ tracking: { carrier: 'DHL', number: '<1>' } }, 'tracking.number'],
    [{ tracking: { carrier: 'DHL', number: '1', url: 'javascript:alert(1)' } }, 'tracking.url'],
    [{ tracking: 'DHL' }, 'tracking'],
    [{ notify: true }, 'notify'],
  ])('refuses %j', async (body, path) => {
    const { id } = await sold();
    const answer = await fulfil(id, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect(answer.body.errors[0].path).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}`));
  });
});
