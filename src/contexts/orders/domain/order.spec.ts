import { type Fact, typeOf } from '../../../platform/domain/fact.js';
import { type NewOrder, Order } from './order.js';
import { OverFulfilled, UnknownOrderLine } from './order-lines.errors.js';
import { OrderAlreadyShipping, OrderStepRefused } from './order.errors.js';
import { orderNumber } from './order-number.js';
import { type NewOrderLine } from './order-lines.js';
import { type OrderStatus } from './order-state.js';
import { ORDER_TRANSITIONS as TRANSITIONS } from './transitions.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const LATER = new Date('2026-11-23T10:00:00Z');
const ADDRESS = { first_name: 'Ada', last_name: 'L', line1: 'x', city: 'Berlin', postal_code: '10115', country: 'DE' };

function line(lineId: string, quantity: number, gross: number): NewOrderLine {
  const tax = Math.round(gross * 0.16);
  return {
    ...{ lineId, variantId: `v-${lineId}`, productId: `p-${lineId}`, sku: lineId, title: lineId },
    ...{ variantTitle: null, imageUrl: null, quantity, unitPrice: gross / quantity, net: gross - tax, tax, gross },
    taxRate: '0.19',
  };
}

function placed(change: Partial<NewOrder> = {}): Order {
  return Order.place({
    ...{ id: 'order', number: '261122-0', cartId: null, tokenHash: 'h', email: 'ada@example.com', currency: 'EUR' },
    ...{
      pricesIncludeTax: true,
      payments: [{ id: 'payment' }],
      placedAt: NOW,
      shippingAddress: ADDRESS,
      billingAddress: ADDRESS,
    },
    lines: [line('a', 2, 2000), line('b', 1, 999)],
    shipping: { optionId: 'o', code: 'std', name: 'Standard', net: 420, tax: 80, gross: 500, taxRate: '0.19' },
    ...change,
  });
}

function inStatus(status: OrderStatus): Order {
  const order = placed();
  if (status === 'confirmed' || status === 'fulfilled') order.confirm(NOW, ['payment']);
  if (status === 'fulfilled') order.fulfil('f', undefined, null, NOW);
  if (status === 'cancelled') order.cancel('why', NOW);
  order.takeFacts();
  return order;
}

const told = (facts: Fact[]): string[] => facts.map(typeOf);

describe('an order', () => {
  it('adds up', () => {
    const order = placed();
    const { itemsTotal, taxTotal, total, status } = order.state;
    expect({ itemsTotal, taxTotal, total, status }).toEqual({
      itemsTotal: 2999,
      taxTotal: 320 + 160 + 80,
      total: 3499,
      status: 'pending',
    });
    expect(told(order.takeFacts())).toEqual(['orders.order-placed.v1']);
  });

  it('is confirmed once', () => {
    const order = placed();
    order.takeFacts();
    order.confirm(NOW, ['payment']);
    order.confirm(LATER, ['payment']);
    expect(order.state).toMatchObject({ status: 'confirmed', paymentStatus: 'authorized', confirmedAt: NOW });
    expect(told(order.takeFacts())).toEqual(['orders.order-confirmed.v1']);
  });

  it('is cancelled once, and says whether it had been a sale', () => {
    const order = inStatus('confirmed');
    order.cancel('customer_request', LATER);
    order.cancel('again', LATER);
    const [fact, ...more] = order.takeFacts();
    expect(fact?.data).toMatchObject({ wasConfirmed: true, reason: 'customer_request' });
    expect(more).toEqual([]);
  });

  it('is fulfilled in parts', () => {
    const order = inStatus('confirmed');
    order.fulfil('f1', [{ lineId: 'a', quantity: 1 }], { carrier: 'DHL', number: '1' }, NOW);
    expect(order.state.status).toBe('confirmed');
    expect(() => order.cancel('too late', LATER)).toThrow(OrderAlreadyShipping);
    order.fulfil('f2', undefined, null, LATER);
    expect(order.state.status).toBe('fulfilled');
    expect(order.state.fulfilments.map(({ lines }) => lines)).toEqual([
      [{ lineId: 'a', quantity: 1 }],
      [
        { lineId: 'a', quantity: 1 },
        { lineId: 'b', quantity: 1 },
      ],
    ]);
  });

  it('does not deliver more than was bought, even in two halves of one request', () => {
    const order = inStatus('confirmed');
    const twice = [
      { lineId: 'a', quantity: 2 },
      { lineId: 'a', quantity: 1 },
    ];
    expect(() => order.fulfil('f', twice, null, NOW)).toThrow(OverFulfilled);
    expect(() => order.fulfil('f', [{ lineId: 'zzz', quantity: 1 }], null, NOW)).toThrow(UnknownOrderLine);
    expect(order.state.fulfilments).toEqual([]);
  });

  it('notes every capture, two of the same amount in one instant as well', () => {
    const order = inStatus('confirmed');
    const half = { kind: 'captured', paymentId: 'payment', amount: 1750 } as const;
    order.trackPayment({ ...half, total: 1750 }, LATER, 'payment_captured', '17.50 EUR');
    expect(order.state.paymentStatus).toBe('partially_captured');
    order.trackPayment({ ...half, total: 3500 }, LATER, 'payment_captured', '17.50 EUR');
    expect(order.state.timeline.filter(({ event }) => event === 'payment_captured')).toHaveLength(2);
    expect(order.state.paymentStatus).toBe('captured');
  });

  it.each([
    ['at once', []],
    ['after it was charged all the same', ['authorized', 'voided']],
  ] as const)('does not end with an attempt that another one has replaced, told so %s', (_, kinds) => {
    const order = placed();
    order.replaceAttempts(['payment']);
    for (const kind of kinds) order.trackPayment({ kind, paymentId: 'payment', amount: 3499 }, LATER);
    expect([order.standsOn('payment'), order.state.amountDue]).toEqual([false, 3499]);
  });

  it('is paid by what it is told is authorised, and by no attempt whose answer is out', () => {
    const order = placed({ payments: [{ id: 'a', amount: 1000 }, { id: 'b' }] });
    expect([order.isPaidBy([]), order.isPaidBy(['a']), order.isPaidBy(['a', 'b'])]).toEqual([false, false, true]);
    order.replaceAttempts(['b']);
    order.openPayment('c', undefined);
    expect([order.isPaidBy(['a']), order.isPaidBy(['a', 'c'])]).toEqual([false, true]);
    order.trackPayment({ kind: 'authorized', paymentId: 'b', amount: 2499, unwanted: true }, LATER);
    expect(order.isPaidBy(['a'])).toBe(false);
  });

  it('that is confirmed after its money was taken still says so', () => {
    const order = placed();
    order.trackPayment({ kind: 'captured', paymentId: 'payment', amount: 3499, total: 3499 }, NOW, 'payment_captured');
    order.confirm(LATER, ['payment']);
    expect(order.state).toMatchObject({ status: 'confirmed', paymentStatus: 'captured' });
  });
});

describe('the table of transitions', () => {
  const steps: Record<Exclude<OrderStatus, 'pending'>, (order: Order) => void> = {
    confirmed: (order) =>
      order.state.status === 'fulfilled'
        ? order.cancelFulfilment('f', 'mistake', LATER)
        : order.confirm(LATER, ['payment']),
    cancelled: (order) => order.cancel('why', LATER),
    fulfilled: (order) => order.fulfil('f9', undefined, null, LATER),
  };
  const statuses = Object.keys(TRANSITIONS) as OrderStatus[];
  const pairs = statuses.flatMap((from) =>
    (Object.keys(steps) as (keyof typeof steps)[]).map((to) => [from, to] as const),
  );

  it.each(pairs)('from %s to %s', (from, to) => {
    const order = inStatus(from);
    const before = JSON.stringify(order.state);
    if (TRANSITIONS[from].includes(to)) {
      steps[to](order);
      expect(order.state.status).toBe(to);
      expect(order.takeFacts().length).toBe(1);
    } else if (from === to) {
      if (to === 'fulfilled') expect(() => steps[to](order)).toThrow(OrderStepRefused);
      else steps[to](order);
      expect(JSON.stringify(order.state)).toBe(before);
    } else {
      expect(() => steps[to](order)).toThrow(from === 'fulfilled' ? OrderAlreadyShipping : OrderStepRefused);
      expect(JSON.stringify(order.state)).toBe(before);
      expect(order.takeFacts()).toEqual([]);
    }
  });
});

describe('an order number', () => {
  it('is the day and 40 bits, readable aloud', () => {
    expect(orderNumber(NOW, Uint8Array.of(0, 0, 0, 0, 0))).toBe('261122-00000000');
    expect(orderNumber(NOW, Uint8Array.of(255, 255, 255, 255, 255))).toBe('261122-ZZZZZZZZ');
    expect(orderNumber(NOW, Uint8Array.of(0, 0, 0, 0, 33))).toBe('261122-00000011');
  });
});
