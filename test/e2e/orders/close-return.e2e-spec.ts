import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk, wish } from './returning.js';

describe('POST /v1/admin/returns/{id}/close', () => {
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

  const partly = async (): Promise<string> => {
    const { id } = await desk.approved(order.id, [order.lineIds[0]!, 2]);
    await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    return id;
  };

  it('awaits nothing more, and what came stays refunded', async () => {
    const id = await partly();
    const { status, body } = await desk.step(id, 'close');
    expect([status, body.status, body.end_reason]).toEqual([200, 'closed', null]);
    expect(body).toMatchObject({ ended_at: expect.stringMatching(/Z$/), lines: [{ quantity: 2, received: 1 }] });
    expect(body.receptions).toHaveLength(1);
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({ at: body.ended_at, event: 'return_closed', detail: body.number, by: 'tests' });
  });

  it('is not for a return of which nothing came', async () => {
    const { status, body } = await desk.step(await requested(), 'close');
    expect([status, body.code, body.from]).toEqual([409, 'orders.return_step_refused', 'requested']);
  });

  it('happens once per Idempotency-Key', async () => {
    const id = await partly();
    const key = given.key();
    const first = await desk.step(id, 'close', undefined, key);
    const again = await desk.step(id, 'close', undefined, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const without = await desk.step(id, 'close', undefined);
    expect([without.status, without.body.code]).toEqual([409, 'orders.return_step_refused']);
  });

  it('knows no other return, and needs a key that may write orders', async () => {
    const unknown = await desk.step(randomUUID(), 'close', undefined);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.return_not_found']);
    expect((await desk.step('no-id', 'close', undefined)).status).toBe(404);
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/close`, undefined)).status).toBe(401);
  });
});
