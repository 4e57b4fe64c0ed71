import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { parcel, returnsDesk, wish } from './returning.js';
import { SoldOrder } from './sold-order.js';

describe('POST /v1/admin/orders/{id}/fulfilments/{fulfilment_id}/cancel', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  async function sent(quantity = 1) {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const { body } = await order.fulfil([order.units(0, quantity)]);
    const fulfilmentId: string = body.fulfilments[0].id;
    const undo = (reason: unknown = 'mispicked', headers = {}) =>
      order.post(`fulfilments/${fulfilmentId}/cancel`, { reason }, headers);
    return { order, fulfilmentId, undo };
  }

  it('puts the units back to be delivered, and opens a fulfilled order again', async () => {
    const { order, fulfilmentId, undo } = await sent(2);
    expect((await order.get()).status).toBe('fulfilled');
    const { status, body } = await undo();
    expect([status, body.status, body.fulfilment_status]).toEqual([200, 'confirmed', 'unfulfilled']);
    expect(body.lines[0]).toMatchObject({ quantity: 2, fulfilled: 0 });
    expect(body.fulfilments[0]).toMatchObject({ status: 'cancelled', cancelled_at: expect.any(String) });
    expect(body.timeline.at(-1)).toMatchObject({ event: 'fulfilment_cancelled', detail: 'mispicked', by: 'tests' });
    expect(await order.told('orders.fulfilment-cancelled.v1')).toMatchObject([
      { fulfilmentId, lines: [{ lineId: order.lineIds[0], quantity: 2 }] },
    ]);
    expect((await order.fulfil()).body.status).toBe('fulfilled');
  });

  it('happens once, also to ten who ask at once', async () => {
    const { order, undo } = await sent(2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => undo()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect((await order.get()).lines[0].fulfilled).toBe(0);
    const [again, key] = [await sent(), given.key()];
    const first = await again.undo('x', key);
    expect(await again.undo('x', key)).toMatchObject({ status: 200, body: first.body });
  });

  it('is refused for what has arrived or is not there, without a trace', async () => {
    const { order, fulfilmentId, undo } = await sent();
    await order.post(`fulfilments/${fulfilmentId}/deliver`, undefined);
    await shop.settle();
    const before = await contentsOf(shop);
    expect((await undo()).body).toMatchObject({ status: 409, code: 'orders.fulfilment_step_refused', from: 'delivered' }); // prettier-ignore
    const other = await order.post(`fulfilments/${randomUUID()}/cancel`, { reason: 'x' });
    expect(other.body).toMatchObject({ status: 404, code: 'orders.fulfilment_not_found' });
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('is refused without a trace while an open return awaits its units, and possible once that has ended', async () => {
    const { order, undo } = await sent(2);
    const desk = returnsDesk(shop);
    const { body: open } = await desk.request(order.id, wish([order.lineIds[0]!, 1]));
    await shop.settle();
    const before = await contentsOf(shop);
    const refused = await undo();
    expect([refused.status, refused.body.code]).toEqual([409, 'orders.fulfilment_in_return']);
    expect(refused.body.lines).toEqual([{ line_id: order.lineIds[0], awaited: 1, remaining: 0 }]);
    expect(await contentsOf(shop)).toEqual(before);
    await desk.step(open.id, 'approve', {});
    expect((await undo()).body.code).toBe('orders.fulfilment_in_return');
    await desk.step(open.id, 'cancel', {});
    expect((await undo()).status).toBe(200);
  });

  it('leaves alone what a return does not need, and what has come back for good', async () => {
    const { order, undo } = await sent(1);
    await order.fulfil([order.units(0, 1)]);
    await order.capture();
    const desk = returnsDesk(shop);
    const { id } = await desk.approved(order.id, [order.lineIds[0]!, 1]);
    expect((await undo()).status).toBe(200); // the other fulfilment's unit can come back
    expect((await desk.receive(id, parcel([[order.lineIds[0]!, 1]]))).status).toBe(201);
    const { id: other } = (await order.get()).fulfilments[1];
    const { status, body } = await order.post(`fulfilments/${other}/cancel`, { reason: 'x' });
    expect([status, body.code]).toEqual([409, 'orders.fulfilment_returned']);
  });

  it('and a return that is asked for at the same time: one of the two wins', async () => {
    const { order, undo } = await sent(2);
    const [undone, asked] = await Promise.all([
      undo(),
      returnsDesk(shop).request(order.id, wish([order.lineIds[0]!, 1])),
    ]);
    expect([[200, 409], [409, 201]]).toContainEqual([undone.status, asked.status]); // prettier-ignore
  });

  it.each([[undefined], [''], [1], ['x'.repeat(201)]])('refuses the reason %j', async (reason) => {
    const { order, fulfilmentId } = await sent();
    const { status, body } = await order.post(`fulfilments/${fulfilmentId}/cancel`, { reason });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', 'reason']);
  });
});
