import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, returnsDesk, wish } from './returning.js';

describe('POST /v1/admin/returns/{id}/approve', () => {
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

  it('lets the goods come, with instructions for the shopper', async () => {
    const id = await requested();
    const { status, body } = await desk.step(id, 'approve', { instructions: 'To:\nReturns desk' });
    expect([status, body.status, body.version]).toEqual([200, 'approved', 2]);
    expect(body).toMatchObject({
      instructions: 'To:\nReturns desk',
      approved_at: expect.stringMatching(/Z$/),
      ended_at: null,
    });
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({
      at: body.approved_at,
      event: 'return_approved',
      detail: body.number,
      by: 'tests',
    });
  });

  it('may say nothing', async () => {
    expect((await desk.step(await requested(), 'approve', {})).body.instructions).toBeNull();
  });

  it('happens once per Idempotency-Key', async () => {
    const id = await requested();
    const key = given.key();
    const first = await desk.step(id, 'approve', {}, key);
    const again = await desk.step(id, 'approve', {}, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const without = await desk.step(id, 'approve', {});
    expect([without.status, without.body.code]).toEqual([409, 'orders.return_step_refused']);
  });

  it('knows no other return, and needs a key that may write orders', async () => {
    const unknown = await desk.step(randomUUID(), 'approve', {});
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.return_not_found']);
    expect((await desk.step('no-id', 'approve', {})).status).toBe(404);
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/approve`, {})).status).toBe(401);
  });

  it.each([
    [{ instructions: ' ' }],
    [{ instructions: null }],
    [{ instructions: 'x'.repeat(2001) }],
    [{ instructions: 1 }],
    [{ reason: 'a' }],
    [[]],
  ])('refuses %j', async (body) => {
    const id = await requested();
    const answer = await desk.step(id, 'approve', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect((await desk.get(id)).body).toMatchObject({ status: 'requested', version: 1 });
  });
});
