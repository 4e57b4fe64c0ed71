import { randomUUID } from 'node:crypto';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk, wish } from './returning.js';

describe('POST /v1/admin/returns/{id}/refund-preview', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
  });
  afterAll(() => shop.close());

  const preview = (id: string, body: unknown) => desk.step(id, 'refund-preview', body);

  it('tells what receiving then refunds, part for part, and changes nothing', async () => {
    const { id, lineIds } = await delivered(shop, [[333, 3], [777, 2]], { shipping: 491 }); // prettier-ignore
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3], [lineIds[1]!, 2]);
    const fee = { restocking_fee: { amount: 100, currency: 'EUR' } };
    for (const body of [
      parcel([[lineIds[0]!, 2]], fee),
      parcel([[lineIds[1]!, 1]], { refund_shipping: 'none' }),
      parcel([[lineIds[0]!, 1], [lineIds[1]!, 1]], { refund_shipping: 'full' }), // prettier-ignore
    ]) {
      const before = [(await desk.get(returnId)).body, await desk.orderOf(id)];
      const told = await preview(returnId, body);
      expect(told.status).toBe(200);
      expect([(await desk.get(returnId)).body, await desk.orderOf(id)]).toEqual(before);
      const { receptions } = (await desk.receive(returnId, body)).body;
      const nothing = { amount: 0, currency: 'EUR' };
      expect(told.body).toEqual({ ...receptions.at(-1).refund, exchange: nothing, due: nothing });
    }
    await shop.settle();
    expect((await desk.orderOf(id)).payments[0].refunded.amount).toBe(999 + 1554 + 491 - 100);
  });

  it('refuses what receiving would refuse', async () => {
    const { id, lineIds } = await delivered(shop);
    const requested = (await desk.request(id, wish([lineIds[0]!, 1]))).body;
    const early = await preview(requested.id, parcel([[lineIds[0]!, 1]]));
    expect([early.status, early.body.code]).toEqual([409, 'orders.return_step_refused']);
    await desk.step(requested.id, 'approve', {});
    expect((await preview(requested.id, parcel([[lineIds[0]!, 2]]))).body.code).toBe('orders.over_received');
    expect((await preview(requested.id, parcel([[randomUUID(), 1]]))).body.code).toBe('orders.unknown_return_line');
    const fee = { restocking_fee: { amount: 100_000, currency: 'EUR' } };
    expect((await preview(requested.id, parcel([[lineIds[0]!, 1]], fee))).body.code).toBe(
      'orders.restocking_fee_refused',
    );
    expect((await preview(randomUUID(), parcel([[lineIds[0]!, 1]]))).body.code).toBe('orders.return_not_found');
    expect((await preview(requested.id, { lines: [] })).body.code).toBe('validation_failed');
  });

  it('needs a key that may read orders', async () => {
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/refund-preview`, {})).status).toBe(401);
  });
});
