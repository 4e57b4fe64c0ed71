import { FULFILMENT_TRANSITIONS, ORDER_TRANSITIONS } from '../../../src/contexts/orders/domain/transitions.js';
import { type FulfilmentStatus, type OrderStatus } from '../../../src/contexts/orders/domain/order-state.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

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
  const FULFILMENT = /fulfilment_step_refused|over_fulfilled/;

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

  const cancelOwn = (order: SoldOrder): Promise<Answer> =>
    shop.store.post(`/v1/store/orders/${order.id}/cancel`, {}, order.token);

  /** Every request that would take an order to the status; an order that is cancelled already stays so without a word. */
  const stepsTo: Record<string, [OrderStatus, (order: SoldOrder) => Promise<Answer>, unchanged?: OrderStatus[]]> = {
    'cancel the order': ['cancelled', (order) => order.post('cancel', { reason: 'x' }), ['cancelled']],
    'cancel one’s own order': ['cancelled', cancelOwn, ['cancelled']],
    'cancel all units': ['cancelled', (order) => order.cancelLines([order.units(0, 2)])],
    'fulfil the order': ['fulfilled', (order) => order.fulfil()],
    'add to the order': [
      'confirmed',
      (order) => order.edit({ add: [{ variant_id: order.variantIds[0], quantity: 1 }] }),
    ],
  };

  const cases = (Object.keys(ORDER_TRANSITIONS) as OrderStatus[]).flatMap((from) =>
    Object.entries(stepsTo).map(([name, [to, step, unchanged = []]]) => ({ from, name, to, step, unchanged })),
  );

  it.each(cases)('$from: $name', async ({ from, name, to, step, unchanged }) => {
    const order = await inStatus[from]();
    expect((await order.get()).status).toBe(from);
    await shop.settle();
    const before = await contentsOf(shop);
    const { status, body } = await step(order);
    const staysOpen = name === 'add to the order' && from === 'confirmed';
    const cannot = from === 'pending' && name === 'cancel all units'; // only a sold order has units to give up
    if (unchanged.includes(from)) {
      expect([status, body.status]).toEqual([200, from]);
      expect(await contentsOf(shop)).toEqual(before);
    } else if (
      staysOpen ||
      (ORDER_TRANSITIONS[from].includes(to) && !cannot && !(from === 'pending' && to === 'confirmed'))
    ) {
      expect([status < 300, body.status]).toEqual([true, to]);
    } else {
      expect([status, body.code]).toEqual([409, expect.stringMatching(/^orders\.(step_refused|already_shipping)$/)]);
      expect(await contentsOf(shop)).toEqual(before);
    }
  });

  const fulfilments = Object.keys(FULFILMENT_TRANSITIONS) as FulfilmentStatus[];
  const deeds: Record<Exclude<FulfilmentStatus, 'sent'>, (order: SoldOrder, id: string) => Promise<Answer>> = {
    delivered: (order, id) => order.post(`fulfilments/${id}/deliver`, undefined),
    cancelled: (order, id) => order.post(`fulfilments/${id}/cancel`, { reason: 'x' }),
  };
  const steps = fulfilments.flatMap((from) => (['delivered', 'cancelled'] as const).map((to) => ({ from, to })));

  it.each(steps)('a fulfilment from $from to $to', async ({ from, to }) => {
    const order = await inStatus.fulfilled();
    const { id } = (await order.get()).fulfilments[0];
    if (from !== 'sent') expect((await deeds[from](order, id)).status).toBe(200);
    await shop.settle();
    const before = await contentsOf(shop);
    const { status, body } = await deeds[to](order, id);
    if (FULFILMENT_TRANSITIONS[from].includes(to)) {
      expect([status, body.fulfilments[0].status]).toEqual([200, to]);
      expect(body.status).toBe(to === 'cancelled' ? 'confirmed' : 'fulfilled');
    } else {
      expect([status, body.code]).toEqual([409, expect.stringMatching(FULFILMENT)]);
      expect(await contentsOf(shop)).toEqual(before);
    }
  });
});
