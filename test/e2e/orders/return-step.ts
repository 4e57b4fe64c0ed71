import { randomUUID } from 'node:crypto';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, type Delivered, returnsDesk, wish } from './returning.js';

/** A shop with an order of 40 units that left the house, of which returns are asked for. */
export interface ReturnScene {
  readonly desk: ReturnType<typeof returnsDesk>;
  readonly order: Delivered;
  /** The id of a new return of two units that nobody has decided about. */
  requested(): Promise<string>;
  /** The step that the suite is about. */
  take(id: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/**
 * Opens the scene of a suite about one step that staff take with a requested return, and tests what all of these have in
 * common: once per key, of returns that there are, by who may, and with a right body (`right` is one, `wrong` are not).
 */
export function returnStep(verb: string, right: object, wrong: readonly unknown[]): ReturnScene {
  let shop: Shop;
  let desk: ReturnScene['desk'];
  let order: Delivered;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
    order = await delivered(shop, [[1000, 40]]);
  });
  afterAll(() => shop.close());

  const scene: ReturnScene = {
    get desk() {
      return desk;
    },
    get order() {
      return order;
    },
    requested: async () => (await desk.request(order.id, wish([order.lineIds[0]!, 2]))).body.id,
    take: (id, body = right, headers = {}) => desk.step(id, verb, body, headers),
  };
  const { requested, take } = scene;

  it('happens once per Idempotency-Key', async () => {
    const [id, key] = [await requested(), given.key()];
    const first = await take(id, right, key);
    const again = await take(id, right, key);
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const without = await take(id);
    expect([without.status, without.body.code]).toEqual([409, 'orders.return_step_refused']);
  });

  it('knows no other return, and needs a key that may write orders', async () => {
    const unknown = await take(randomUUID());
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.return_not_found']);
    expect((await take('no-id')).status).toBe(404);
    expect((await shop.store.post(`/v1/admin/returns/${randomUUID()}/${verb}`, right)).status).toBe(401);
  });

  it.each(wrong.map((body) => [body]))('refuses %j', async (body) => {
    const id = await requested();
    const answer = await take(id, body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect((await desk.get(id)).body).toMatchObject({ status: 'requested', version: 1 });
  });

  return scene;
}
