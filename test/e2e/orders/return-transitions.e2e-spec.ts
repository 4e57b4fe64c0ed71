import { RETURN_TRANSITIONS, SHOPPER_RETURN_TRANSITIONS } from '../../../src/contexts/orders/domain/transitions.js';
import { type ReturnStatus } from '../../../src/contexts/orders/domain/return-state.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, type Delivered, parcel, returnsDesk, wish } from './returning.js';

/** The whole table over HTTP: what it allows happens, everything else is 409 and leaves no trace. */
describe('the transitions of a return', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  let order: Delivered;
  let line: string;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
    order = await delivered(shop, [[100, 45], [100, 45], [100, 45], [100, 45]]); // prettier-ignore
  });
  afterAll(() => shop.close());

  /** How a return of two units gets there, and what asks it to. */
  const WAYS: Record<Exclude<ReturnStatus, 'requested'>, (id: string) => Promise<Answer>> = {
    approved: (id) => desk.step(id, 'approve', {}),
    rejected: (id) => desk.step(id, 'reject', { reason: 'Worn' }),
    cancelled: (id) => desk.step(id, 'cancel', {}),
    partially_received: (id) => desk.receive(id, parcel([[line, 1]])),
    received: async (id) => {
      const { lines } = (await desk.get(id)).body;
      return desk.receive(id, parcel([[line, Math.max(1, lines[0].quantity - lines[0].received)]]));
    },
    closed: (id) => desk.step(id, 'close'),
  };
  const PATHS: Record<ReturnStatus, (keyof typeof WAYS)[]> = {
    requested: [],
    approved: ['approved'],
    rejected: ['rejected'],
    cancelled: ['cancelled'],
    partially_received: ['approved', 'partially_received'],
    received: ['approved', 'received'],
    closed: ['approved', 'partially_received', 'closed'],
  };

  async function inStatus(status: ReturnStatus): Promise<string> {
    // three units, so that a part can follow a part
    const { body } = await desk.request(order.id, wish([line, 3]));
    for (const step of PATHS[status]) await WAYS[step](body.id);
    const found = (await desk.get(body.id)).body;
    expect(found.status).toBe(status);
    return found.id;
  }

  const statuses = Object.keys(RETURN_TRANSITIONS) as ReturnStatus[];
  const steps = Object.keys(WAYS) as (keyof typeof WAYS)[];
  const pairs = statuses.flatMap((from, index) => steps.map((to) => [from, to, index % 4] as const));

  it.each(pairs)('from %s to %s', async (from, to, lineIndex) => {
    line = order.lineIds[lineIndex]!;
    const id = await inStatus(from);
    await shop.settle();
    const before = await contentsOf(shop);
    const answer = await WAYS[to](id);
    if (RETURN_TRANSITIONS[from].includes(to)) {
      expect([200, 201]).toContain(answer.status);
      expect(answer.body.status).toBe(to);
    } else {
      expect([answer.status, answer.body.code, answer.body.from]).toEqual([409, 'orders.return_step_refused', from]);
      expect(await contentsOf(shop)).toEqual(before);
      if (RETURN_TRANSITIONS[from].includes('cancelled')) await desk.step(id, 'cancel', {}); // frees its units
    }
  });

  it('of its shopper are among those of staff', () => {
    for (const from of statuses) {
      expect(RETURN_TRANSITIONS[from]).toEqual(expect.arrayContaining([...SHOPPER_RETURN_TRANSITIONS[from]]));
    }
  });

  it.each(statuses.map((from, index) => [from, index % 4] as const))(
    'from %s, cancelled by its shopper',
    async (from, lineIndex) => {
      line = order.lineIds[lineIndex]!;
      const id = await inStatus(from);
      await shop.settle();
      const before = await contentsOf(shop);
      const path = `/v1/store/orders/${order.id}/returns/${id}/cancel`;
      const { status, body } = await shop.store.post(path, {}, order.token);
      if (SHOPPER_RETURN_TRANSITIONS[from].includes('cancelled')) {
        return expect([status, body.status]).toEqual([200, 'cancelled']);
      }
      expect([status, body.code, body.from]).toEqual([409, 'orders.return_step_refused', from]);
      expect(await contentsOf(shop)).toEqual(before);
      if (RETURN_TRANSITIONS[from].includes('cancelled')) await desk.step(id, 'cancel', {}); // frees its units
    },
  );
});
