import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, type Delivered, parcel, returnsDesk, wish } from './returning.js';

describe('POST /v1/store/orders/{id}/returns/{return_id}/cancel', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  let order: Delivered;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
    order = await delivered(shop, [[1000, 45]]);
  });
  afterAll(() => shop.close());

  type Opener = Pick<Delivered, 'id' | 'token'>;
  const cancel = (id: string, body: unknown = {}, headers = {}, of: Opener = order) =>
    shop.store.post(`/v1/store/orders/${of.id}/returns/${id}/cancel`, body, { ...of.token, ...headers });
  const requested = async (quantity = 1): Promise<string> => {
    const asked = wish([order.lineIds[0]!, quantity]);
    return (await shop.store.post(`/v1/store/orders/${order.id}/returns`, asked, order.token)).body.id;
  };

  it('gives up what nobody has decided about, and notes that it was the shopper', async () => {
    const id = await requested();
    const { status, body } = await cancel(id, { reason: 'It fits after all' });
    expect([status, body.status, body.end_reason, body.version]).toEqual([200, 'cancelled', 'It fits after all', 2]);
    expect(body).toEqual((await desk.get(id)).body);
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({
      ...{ at: body.ended_at, event: 'return_cancelled', detail: body.number, by: 'shopper' },
    });
    expect((await cancel(await requested())).body).toMatchObject({ status: 'cancelled', end_reason: null });
  });

  it('frees the units to be asked for again', async () => {
    const other = await delivered(shop, [[1000, 1]]);
    const one = wish([other.lineIds[0]!, 1]);
    const ask = () => shop.store.post(`/v1/store/orders/${other.id}/returns`, one, other.token);
    const first = await ask();
    expect([first.status, (await ask()).status]).toEqual([201, 409]);
    expect((await cancel(first.body.id, {}, {}, other)).status).toBe(200);
    expect((await ask()).status).toBe(201);
  });

  it('also takes back what staff have opened on the shopper’s behalf', async () => {
    const { body } = await desk.request(order.id, wish([order.lineIds[0]!, 1]));
    expect((await cancel(body.id)).body.status).toBe('cancelled');
  });

  const decided: Record<string, (id: string) => Promise<unknown>> = {
    approved: (id) => desk.step(id, 'approve', {}),
    rejected: (id) => desk.step(id, 'reject', { reason: 'Worn' }),
    cancelled: (id) => desk.step(id, 'cancel', {}),
    partially_received: async (id) => {
      await desk.step(id, 'approve', {});
      await desk.receive(id, parcel([[order.lineIds[0]!, 1]]));
    },
  };
  it.each(Object.keys(decided))('is too late for one that is %s, and leaves no trace', async (state) => {
    const id = await requested(2);
    await decided[state]!(id);
    await shop.settle();
    const before = await contentsOf(shop);
    const { status, body } = await cancel(id);
    expect([status, body.code, body.from, body.to]).toEqual([409, 'orders.return_step_refused', state, 'cancelled']);
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('knows no stranger, no other order’s return and no other return, and leaves no trace', async () => {
    const [id, other] = [await requested(), await delivered(shop)];
    await shop.settle();
    const before = await contentsOf(shop);
    const refusals = [
      await cancel(id, {}, {}, { id: order.id, token: other.token }),
      await cancel(randomUUID(), {}, {}, { id: order.id, token: other.token }),
      await cancel(id, {}, {}, { id: randomUUID(), token: order.token }),
      await cancel(id, {}, {}, other),
      await cancel(randomUUID()),
      await cancel('no-id'),
      await cancel(id, {}, {}, { id: order.id, token: {} }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'orders.order_not_found'],
      [404, 'orders.order_not_found'],
      [404, 'orders.order_not_found'],
      [404, 'orders.return_not_found'],
      [404, 'orders.return_not_found'],
      [404, 'not_found'],
      [401, 'token_required'],
    ]);
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('has one winner when staff approve at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await requested();
      const cancelling = () => (round % 4 < 2 ? cancel(id) : cancel(id, {}, given.key())); // with a key in its transaction
      const approving = () => desk.step(id, 'approve', {});
      const race = round % 2 ? [cancelling(), approving()] : [approving(), cancelling()];
      const answers = await Promise.all(race);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.find(({ status }) => status === 200)!.body;
      expect((await desk.get(id)).body).toEqual(won);
      const steps = (await desk.orderOf(order.id)).timeline.filter(
        ({ detail, event }: { detail?: string; event: string }) =>
          detail === won.number && event !== 'return_requested',
      );
      expect(steps.map(({ event }: { event: string }) => event)).toEqual([`return_${won.status}`]);
      if (won.status === 'approved') await desk.step(id, 'cancel', {});
    }
  });

  it('answers a repeated key as before', async () => {
    const [id, key] = [await requested(), given.key()];
    const first = await cancel(id, {}, key);
    const again = await cancel(id, {}, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([200, first.body, 'true']);
  });

  it.each([[{ reason: ' ' }], [{ reason: null }], [{ reason: 'x'.repeat(501) }], [{ at: 'now' }], [[]]])(
    'refuses %j',
    async (body) => {
      const id = await requested();
      const answer = await cancel(id, body);
      expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
      expect((await desk.get(id)).body).toMatchObject({ status: 'requested', version: 1 });
      await cancel(id);
    },
  );
});
