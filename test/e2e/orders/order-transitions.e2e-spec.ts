import { FULFILMENT_TRANSITIONS, ORDER_TRANSITIONS } from '../../../src/contexts/orders/domain/transitions.js';
import { type FulfilmentStatus, type OrderStatus } from '../../../src/contexts/orders/domain/order-state.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

/** What somebody may ask of an order that would take it to a status. */
interface Deed {
  to: OrderStatus;
  ask: (order: SoldOrder) => Promise<Answer>;
  /** Refused there although the table has the step: it is another deed that takes it. */
  never?: readonly OrderStatus[];
  /** Done there without a step, because the order is in that status and stays in it. */
  stays?: readonly OrderStatus[];
  /** Answered there as if it had been done, and nothing changes. */
  idle?: readonly OrderStatus[];
}

/** The tables of the domain, walked over HTTP: what they allow happens, everything else is 409 and leaves no trace. */
describe('the steps of an order and of a fulfilment', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const LINES = [{ price: 1000, quantity: 2 }];
  const REFUSALS = /^orders\.(step_refused|already_shipping|over_cancelled|nothing_due)$/;

  /** An order in each status, reached as staff and shoppers reach it. */
  const inStatus: Record<OrderStatus, () => Promise<SoldOrder>> = {
    pending: () => SoldOrder.of(shop, shipping, LINES, 'tok_requires_action'),
    confirmed: () => SoldOrder.of(shop, shipping, LINES),
    fulfilled: async () => {
      const order = await SoldOrder.of(shop, shipping, LINES);
      await order.fulfil();
      return order;
    },
    cancelled: async () => {
      const order = await SoldOrder.of(shop, shipping, LINES);
      await order.post('cancel', { reason: 'scene' });
      return order;
    },
  };

  const asShopper = ({ id, token }: SoldOrder, what: string, body: object, key = {}): Promise<Answer> =>
    shop.store.post(`/v1/store/orders/${id}/${what}`, body, { ...token, ...key });
  const add = (order: SoldOrder) => order.edit({ add: [{ variant_id: order.variantIds[0], quantity: 1 }] });

  const deeds: Record<string, Deed> = {
    'pay the order': {
      ...{ to: 'confirmed', never: ['fulfilled'] },
      ask: (order) => asShopper(order, 'payments', { gateway: 'sandbox', token: 'tok_success' }, given.key()),
    },
    'add to the order': { to: 'confirmed', never: ['pending'], stays: ['confirmed'], ask: add },
    'take from the order': {
      ...{ to: 'confirmed', never: ['pending', 'fulfilled'], stays: ['confirmed'] },
      ask: (order) => order.edit({ change: [order.units(0, 1)] }),
    },
    'cancel a unit': {
      ...{ to: 'confirmed', never: ['pending', 'fulfilled'], stays: ['confirmed'] },
      ask: (order) => order.cancelLines([order.units(0, 1)]),
    },
    'cancel all units': { to: 'cancelled', never: ['pending'], ask: (order) => order.cancelLines([order.units(0, 2)]) },
    'cancel the order': { to: 'cancelled', idle: ['cancelled'], ask: (order) => order.post('cancel', { reason: 'x' }) },
    'cancel one’s own order': { to: 'cancelled', idle: ['cancelled'], ask: (order) => asShopper(order, 'cancel', {}) },
    'fulfil a unit': {
      ...{ to: 'confirmed', never: ['pending', 'fulfilled'], stays: ['confirmed'] },
      ask: (order) => order.fulfil([order.units(0, 1)]),
    },
    'fulfil the order': { to: 'fulfilled', ask: (order) => order.fulfil() },
    'take back a fulfilment': {
      ...{ to: 'confirmed', never: ['pending'] },
      ask: async (order) => {
        const [sent] = (await order.get()).fulfilments;
        return order.post(`fulfilments/${sent?.id ?? order.id}/cancel`, { reason: 'x' });
      },
    },
  };

  const statuses = Object.keys(ORDER_TRANSITIONS) as OrderStatus[];
  const takes = (from: OrderStatus, { to, never = [] }: Deed) =>
    ORDER_TRANSITIONS[from].includes(to) && !never.includes(from);
  const walks = statuses.flatMap((from) => Object.entries(deeds).map(([name, deed]) => ({ from, name, deed })));

  it('are all walked: each step of the table by some deed, and no other', () => {
    const wanted = statuses.flatMap((from) => ORDER_TRANSITIONS[from].map((to) => `${from} ${to}`));
    const walked = walks.filter(({ from, deed }) => takes(from, deed)).map(({ from, deed }) => `${from} ${deed.to}`);
    expect([...new Set(walked)].sort()).toEqual(wanted.sort());
  });

  it.each(walks)('$from: $name', async ({ from, name, deed }) => {
    const order = await inStatus[from]();
    expect((await order.get()).status).toBe(from);
    await shop.settle();
    const before = await contentsOf(shop);
    const { status, body } = await deed.ask(order);
    if (deed.idle?.includes(from)) {
      expect([status, (await order.get()).status]).toEqual([200, from]);
      expect(await contentsOf(shop)).toEqual(before);
    } else if (takes(from, deed) || deed.stays?.includes(from)) {
      expect([status < 300, (await order.get()).status]).toEqual([true, deed.to]);
      expect(await contentsOf(shop)).not.toEqual(before);
    } else {
      const isOfNothing = name === 'take back a fulfilment'; // nothing was ever sent
      expect([status, body.code]).toEqual(
        isOfNothing ? [404, 'orders.fulfilment_not_found'] : [409, expect.stringMatching(REFUSALS)],
      );
      expect(await contentsOf(shop)).toEqual(before);
    }
  });

  const parcels: Record<Exclude<FulfilmentStatus, 'sent'>, (order: SoldOrder, id: string) => Promise<Answer>> = {
    delivered: (order, id) => order.post(`fulfilments/${id}/deliver`, undefined),
    cancelled: (order, id) => order.post(`fulfilments/${id}/cancel`, { reason: 'x' }),
  };
  const parcelSteps = (Object.keys(FULFILMENT_TRANSITIONS) as FulfilmentStatus[]).flatMap((from) =>
    (Object.keys(parcels) as (keyof typeof parcels)[]).map((to) => ({ from, to })),
  );

  /** A fulfilled order whose only parcel is in that status. */
  async function parcelIn(status: FulfilmentStatus): Promise<{ order: SoldOrder; id: string }> {
    const order = await inStatus.fulfilled();
    const { id } = (await order.get()).fulfilments[0];
    if (status !== 'sent') expect((await parcels[status](order, id)).status).toBe(200);
    await shop.settle();
    return { order, id };
  }

  it.each(parcelSteps)('a fulfilment from $from to $to', async ({ from, to }) => {
    const { order, id } = await parcelIn(from);
    const before = await contentsOf(shop);
    const { status, body } = await parcels[to](order, id);
    if (FULFILMENT_TRANSITIONS[from].includes(to)) {
      expect([status, body.fulfilments[0].status]).toEqual([200, to]);
      expect(body.status).toBe(to === 'cancelled' ? 'confirmed' : 'fulfilled');
    } else {
      expect([status, body.code]).toEqual([409, 'orders.fulfilment_step_refused']);
      expect(await contentsOf(shop)).toEqual(before);
    }
  });

  it.each(Object.keys(FULFILMENT_TRANSITIONS) as FulfilmentStatus[])(
    'a fulfilment that is %s is followed elsewhere only while it is on its way',
    async (from) => {
      const { order, id } = await parcelIn(from);
      const before = await contentsOf(shop);
      const path = `/v1/admin/orders/${order.id}/fulfilments/${id}`;
      const { status, body } = await shop.admin.patch(path, { tracking: { carrier: 'DHL', number: '1' } });
      if (from === 'sent') return expect([status, body.fulfilments[0].tracking.number]).toEqual([200, '1']);
      expect([status, body.code]).toEqual([409, 'orders.fulfilment_step_refused']);
      expect(await contentsOf(shop)).toEqual(before);
    },
  );
});
