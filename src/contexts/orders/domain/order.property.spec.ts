import fc from 'fast-check';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { keptShare, sumOf } from './line-shares.js';
import { Order } from './order.js';
import { planEdit } from './order-edit.js';
import { type NewOrderLine } from './order-lines.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const ADDRESS = { first_name: 'Ada', last_name: 'L', line1: 'x', city: 'Berlin', postal_code: '10115', country: 'DE' };

const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.nat({ max: 50_000 }),
    rate: fc.constantFrom('0', '0.07', '0.19'),
  })
  .map(({ quantity, unitPrice, rate }): Omit<NewOrderLine, 'lineId'> => {
    const gross = quantity * unitPrice;
    const tax = Math.round((gross * Number(rate)) / (1 + Number(rate)));
    const names = { variantId: 'v', productId: 'p', sku: 's', title: 't', variantTitle: null, imageUrl: null };
    return { ...names, quantity, unitPrice, net: gross - tax, tax, gross, taxRate: rate };
  });

const some = { at: fc.nat({ max: 5 }), quantity: fc.integer({ min: 1, max: 4 }) };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('fulfil' as const), ...some }) },
  fc.record({ kind: fc.constant('unfulfil' as const), ...some }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('return' as const), ...some, shipping: fc.constantFrom('none' as const, 'proportional' as const, 'full' as const) }) }, // prettier-ignore
  fc.record({ kind: fc.constant('cancel' as const), ...some, shipping: fc.constantFrom('none' as const, 'pro_rata' as const) }), // prettier-ignore
  fc.record({ kind: fc.constant('change' as const), ...some }),
  fc.record({ kind: fc.constant('add' as const), line }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pay' as const), part: fc.integer({ min: 1, max: 2 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** An order, and the books of an honest cashier beside it. */
class Scene {
  readonly order: Order;
  paid: number;
  private ids = 0;
  /** How many steps of each kind were not refused, over all scenes. */
  static readonly done: Partial<Record<Step['kind'], number>> = {};

  constructor(lines: readonly Omit<NewOrderLine, 'lineId'>[], shipping: number) {
    const tax = Math.round(shipping - shipping / 1.19);
    this.order = Order.place({
      ...{ id: 'order', number: '1', cartId: null, tokenHash: 'h', email: 'ada@example.com', currency: 'EUR' },
      ...{ pricesIncludeTax: true, placedAt: NOW, shippingAddress: ADDRESS, billingAddress: ADDRESS },
      payments: [{ id: 'payment' }],
      lines: lines.map((each) => ({ ...each, lineId: this.newId() })),
      shipping: { optionId: 'o', code: 's', name: 'S', net: shipping - tax, tax, gross: shipping, taxRate: '0.19' },
    });
    this.order.confirm(NOW, ['payment']);
    this.paid = this.order.state.total;
  }

  newId = (): string => `id-${this.ids++}`;

  /** Does the step, and pays or gives back what it says; a refusal changes nothing. */
  try(step: Step): void {
    const before = JSON.stringify(this.order.state);
    try {
      this.do(step);
      Scene.done[step.kind] = (Scene.done[step.kind] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(JSON.stringify(this.order.state)).toBe(before);
    }
  }

  private do(step: Step): void {
    const { order } = this;
    const { lines, fulfilments, amountDue } = order.state;
    if (step.kind === 'pay') return this.pay(Math.ceil(amountDue / step.part));
    if (step.kind === 'add')
      return this.edit({ add: [{ ...step.line, lineId: this.newId() }], change: [], remove: [] });
    const { lineId } = lines[step.at % lines.length]!;
    const units = [{ lineId, quantity: step.quantity }];
    if (step.kind === 'fulfil') return order.fulfil(this.newId(), units, null, NOW);
    if (step.kind === 'change') return this.edit({ add: [], change: units, remove: [] });
    if (step.kind === 'unfulfil') return order.cancelFulfilment(fulfilments[step.at % fulfilments.length]?.id ?? '', 'x', NOW); // prettier-ignore
    if (step.kind === 'cancel') {
      const { total } = order.state;
      const refund = order.cancelLines({ id: this.newId(), units, reason: 'x', shipping: step.shipping }, NOW);
      this.paid -= order.state.status === 'cancelled' ? total - amountDue - this.returned : refund;
      return;
    }
    const { amount } = order.takeBack(units, { shipping: step.shipping, restockingFee: 0 });
    order.giveBack(this.newId(), amount);
    this.returned += amount;
  }

  /** What went back for returned goods; their lines stay sold. */
  returned = 0;

  private edit(wanted: Parameters<typeof planEdit>[1]): void {
    const plan = planEdit(this.order.state, wanted, this.newId);
    this.paid -= this.order.edit({ ...plan, id: this.newId() }, NOW);
  }

  private pay(amount: number): void {
    if (amount === 0) return;
    this.order.trackPayment({ kind: 'authorized', paymentId: this.newId(), amount }, NOW);
    this.paid += amount;
  }
}

describe('whatever happens to an order, in whatever order', () => {
  it('its counts never contradict each other and its money closes to the minor unit', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 2000 }),
        fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }),
        (lines, shipping, steps) => {
          const scene = new Scene(lines, shipping);
          for (const each of steps) {
            scene.try(each);
            const { lines, shipping, itemsTotal, taxTotal, total, amountDue, status } = scene.order.state;
            for (const { quantity, cancelled, fulfilled, returned } of lines) {
              expect(fulfilled + cancelled).toBeLessThanOrEqual(quantity);
              expect(returned).toBeLessThanOrEqual(fulfilled);
              expect(Math.min(cancelled, fulfilled, returned)).toBeGreaterThanOrEqual(0);
            }
            expect(scene.returned).toBeLessThanOrEqual(scene.paid);
            if (status === 'cancelled') return expect(scene.paid).toBe(0);
            const kept = sumOf(lines.map(keptShare));
            expect(kept.net + kept.tax).toBe(kept.gross);
            expect(itemsTotal).toBe(kept.gross);
            expect(taxTotal).toBe(kept.tax + shipping.tax);
            expect(total).toBe(kept.gross + shipping.gross);
            expect(scene.paid + amountDue).toBe(total); // refunds + what remains = what was charged
          }
        },
      ),
      { numRuns: 60 },
    );
    for (const kind of ['fulfil', 'unfulfil', 'return', 'cancel', 'change', 'add', 'pay'] as const) {
      expect(Scene.done[kind]).toBeGreaterThan(8);
    }
  });
});
