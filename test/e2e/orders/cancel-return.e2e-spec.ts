import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk, wish } from './returning.js';

describe('POST /v1/admin/returns/{id}/cancel', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  let order: Awaited<ReturnType<typeof delivered>>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
    order = await delivered(shop, [[1000, 40]]);
  });
  afterAll(() => shop.close());

  const requested = async (): Promise<string> => (await desk.request(order.id, wish([order.lineIds[0]!, 2]))).body.id;

  it('gives the return up, before and after it was approved', async () => {
    const id = await requested();
    const { status, body } = await desk.step(id, 'cancel', { reason: 'Keeps it' });
    expect([status, body.status, body.end_reason]).toEqual([200, 'cancelled', 'Keeps it']);
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({ at: body.ended_at, event: 'return_cancelled', detail: body.number, by: 'tests' });
    const other = await desk.approved(order.id, [order.lineIds[0]!, 1]);
    expect((await desk.step(other.id, 'cancel', {})).body).toMatchObject({ status: 'cancelled', end_reason: null });
  });

  it('is too late once something was received', async () => {
    const { id } = await desk.approved(order.id, [order.lineIds[0]!, 2]);
    await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    const { status, body } = await desk.step(id, 'cancel', {});
    expect([status, body.code, body.from]).toEqual([409, 'orders.return_step_refused', 'partially_received']);
  });

  it('happens once per Idempotency-Key', async () => {
    const id = await requested();
    const key = given.key();
    const first = await desk.step(id, 'cancel', {}, key);
    const again = await desk.step(id, 'cancel', {}, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const without = await desk.step(id, 'cancel', {});
    expect([without.status, without.body.code]).toEqual([409, 'orders.return_step_refused']);
  });

  it('knows no other return, and needs a key that may write orders', async () => {
    const unknown = await desk.step(randomUUID(), 'cancel', {});
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.return_not_found']);
    expect((await desk.step('no-id', 'cancel', {})).status).toBe(404);
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/cancel`, {})).status).toBe(401);
  });

  it.each([[{ reason: ' ' }], [{ reason: null }], [{ reason: 'x'.repeat(501) }], [{ at: 'now' }]])(
    'refuses %j',
    async (body) => {
      const id = await requested();
      const answer = await desk.step(id, 'cancel', body);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
      expect((await desk.get(id)).body).toMatchObject({ status: 'requested', version: 1 });
    },
  );
});
