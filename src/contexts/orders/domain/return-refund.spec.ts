import fc from 'fast-check';
import { type NewOrder, Order } from './order.js';
import { OverReturned } from './order-lines.errors.js';
import { type LineUnits, returnable, unfulfilled } from './order-lines.js';
import { type OrderLine } from './order-state.js';
import { RestockingFeeRefused } from './return.errors.js';
import { type RefundTerms, RETURN_SHIPPING_RULES } from './return-state.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const ADDRESS = { first_name: 'Ada', last_name: 'L', line1: 'x', city: 'Berlin', postal_code: '10115', country: 'DE' };

/** What a line was charged; tax is in the price or on top of it, and its discount is off. */
interface Charged {
  quantity: number;
  unitPrice: number;
  discount: number;
  taxPercent: number;
}

function order(currency: string, lines: readonly Charged[], shipping: number, pricesIncludeTax: boolean): Order {
  const amounts = (price: number, percent: number) => {
    const tax = pricesIncludeTax
      ? Math.round((price * percent) / (100 + percent))
      : Math.round((price * percent) / 100);
    return pricesIncludeTax ? { net: price - tax, tax, gross: price } : { net: price, tax, gross: price + tax };
  };
  const sold = Order.place({
    ...{ id: 'order', number: 'N', cartId: null, tokenHash: 'h', email: 'a@example.com', currency, pricesIncludeTax },
    ...{ payments: [{ id: 'p' }], placedAt: NOW, shippingAddress: ADDRESS, billingAddress: ADDRESS },
    lines: lines.map(({ quantity, unitPrice, discount, taxPercent }, index) => ({
      ...{
        lineId: `${index}`,
        variantId: `v${index}`,
        productId: 'p',
        sku: `${index}`,
        title: 't',
        variantTitle: null,
      },
      ...{ imageUrl: null, quantity, unitPrice, taxRate: `0.${taxPercent}` },
      ...amounts(Math.max(0, quantity * unitPrice - discount), taxPercent),
    })),
    shipping: { optionId: 'o', code: 's', name: 's', ...amounts(shipping, 19), taxRate: '0.19' },
  } as NewOrder);
  sold.confirm(NOW, ['p']);
  sold.fulfil('f', undefined, null, NOW);
  return sold;
}

const charged = fc.record({
  quantity: fc.integer({ min: 1, max: 9 }),
  unitPrice: fc.integer({ min: 0, max: 2_000_000 }),
  discount: fc.nat({ max: 5000 }),
  taxPercent: fc.constantFrom(0, 7, 19, 25),
});
const sold = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  lines: fc.array(charged, { minLength: 1, maxLength: 4 }),
  shipping: fc.nat({ max: 50_000 }),
  pricesIncludeTax: fc.boolean(),
});
const terms: fc.Arbitrary<RefundTerms> = fc.record({
  shipping: fc.constantFrom(...RETURN_SHIPPING_RULES),
  restockingFee: fc.constant(0),
});
/** In which order single units come back, and where a reception ends. */
const chances = fc.infiniteStream(fc.nat({ max: 1_000_000 }));

/** Returns all units of an order in receptions of random size and content. */
function returnAll(whole: Order, random: IterableIterator<number>, termsOf: (last: boolean) => RefundTerms) {
  const draw = (below: number): number => random.next().value! % below;
  const left = whole.state.lines.flatMap(({ lineId, quantity }) => Array<string>(quantity).fill(lineId));
  const refunds: { amount: number; gross: number; net: number; tax: number; shipping: number }[] = [];
  while (left.length > 0) {
    const size = 1 + draw(left.length);
    const units = Array.from({ length: size }, () => ({ lineId: left.splice(draw(left.length), 1)[0]!, quantity: 1 }));
    const { amount, items, shipping } = whole.takeBack(units, termsOf(left.length === 0));
    refunds.push({ amount, ...items, shipping: shipping.gross });
  }
  return refunds;
}

const total = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

describe('the refunds of an order’s returns', () => {
  it('are exactly what was paid, however it is divided: goods, tax and shipping', () => {
    fc.assert(
      fc.property(sold, chances, ({ currency, lines, shipping, pricesIncludeTax }, random) => {
        const whole = order(currency, lines, shipping, pricesIncludeTax);
        const paid = whole.state;
        const refunds = returnAll(whole, random[Symbol.iterator](), () => ({
          shipping: 'proportional',
          restockingFee: 0,
        }));
        expect(total(refunds, ({ amount }) => amount)).toBe(paid.total);
        expect(total(refunds, ({ gross }) => gross)).toBe(paid.itemsTotal);
        expect(total(refunds, ({ tax }) => tax)).toBe(total(paid.lines, ({ tax }) => tax));
        expect(total(refunds, ({ shipping }) => shipping)).toBe(paid.shipping.gross);
        for (const refund of refunds) {
          expect(refund.net + refund.tax).toBe(refund.gross);
          expect(Math.min(refund.net, refund.tax, refund.shipping)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are never more than was paid, by whatever rules, and exactly that when the last one closes it', () => {
    fc.assert(
      fc.property(sold, chances, fc.infiniteStream(terms), ({ currency, lines, shipping, pricesIncludeTax }, random, rules) => {
        const rule = rules[Symbol.iterator]();
        const any = returnAll(order(currency, lines, shipping, pricesIncludeTax), random[Symbol.iterator](), () => rule.next().value!);
        const whole = order(currency, lines, shipping, pricesIncludeTax);
        expect(total(any, ({ amount }) => amount)).toBeLessThanOrEqual(whole.state.total);
        expect(total(any, ({ gross }) => gross)).toBe(whole.state.itemsTotal);
        const closed = returnAll(whole, random[Symbol.iterator](), (last) =>
          last ? { shipping: 'full', restockingFee: 0 } : rule.next().value!,
        );
        expect(total(closed, ({ amount }) => amount)).toBe(whole.state.total);
      }),
      { numRuns: 1000 },
    );
  }); // prettier-ignore
});

describe('a refund', () => {
  const two = () => order('EUR', [{ quantity: 2, unitPrice: 1000, discount: 100, taxPercent: 19 }], 490, true);
  const one = [{ lineId: '0', quantity: 1 }];

  it('is the units’ part of what was paid, not of what was asked', () => {
    const { items, shipping, amount } = two().takeBack(one, { shipping: 'proportional', restockingFee: 0 });
    expect([items.gross, shipping.gross, amount]).toEqual([950, 245, 1195]);
  });

  it('keeps a fee back, up to all of it', () => {
    expect(two().takeBack(one, { shipping: 'none', restockingFee: 950 }).amount).toBe(0);
    expect(() => two().takeBack(one, { shipping: 'none', restockingFee: 951 })).toThrow(RestockingFeeRefused);
  });

  it('gives shipping back in full with the last unit only', () => {
    const sold = two();
    expect(sold.takeBack(one, { shipping: 'full', restockingFee: 0 }).shipping.gross).toBe(0);
    expect(sold.takeBack(one, { shipping: 'full', restockingFee: 0 }).shipping.gross).toBe(490);
    expect(() => sold.takeBack(one, { shipping: 'none', restockingFee: 0 })).toThrow(OverReturned);
  });
});

describe('goods that cost nothing', () => {
  it.each(['proportional', 'full'] as const)('give the shipping back with the last of them (%s)', (shipping) => {
    const gifts = order('EUR', [{ quantity: 2, unitPrice: 0, discount: 0, taxPercent: 19 }], 490, true);
    const one = [{ lineId: '0', quantity: 1 }];
    expect(gifts.takeBack(one, { shipping, restockingFee: 0 }).amount).toBe(0);
    expect(gifts.takeBack(one, { shipping, restockingFee: 0 }).amount).toBe(490);
  });
});

describe('an order that is returned, exchanged, edited and cancelled in any order', () => {
  /** Each number is a chance for what happens next. */
  const doings = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 999_999 }), terms), {
    minLength: 1,
    maxLength: 25,
  });
  const shippingRules = ['all', 'none', 'pro_rata'] as const;

  it('has paid and refunded what it comes to: total - worth of what came back - what is due', () => {
    fc.assert(
      fc.property(sold, doings, ({ currency, lines, shipping, pricesIncludeTax }, steps) => {
        const whole = order(currency, lines, shipping, pricesIncludeTax);
        let [paid, refunded, worth, refunds] = [whole.state.total, 0, 0, 0];
        const pay = (): void => {
          const { amountDue: amount } = whole.state;
          if (amount > 0) whole.trackPayment({ kind: 'authorized', paymentId: `p-${refunds++}`, amount }, NOW);
          paid += amount;
        };
        const takeBack = (units: LineUnits[], rule: RefundTerms): void => {
          const { amount } = whole.takeBack(units, rule);
          const left = whole.credit(amount);
          if (left > 0) whole.giveBack(`r-${refunds++}`, left);
          worth += amount;
          refunded += left;
        };
        const some = (left: (line: OrderLine) => number, chance: number): LineUnits[] => {
          const possible = whole.state.lines.filter((line) => left(line) > 0);
          const line = possible[chance % Math.max(1, possible.length)];
          return line ? [{ lineId: line.lineId, quantity: 1 + (chance % left(line)) }] : [];
        };
        const acts: ((chance: number, rule: RefundTerms) => void)[] = [
          (chance, rule) => {
            const units = some(returnable, chance);
            if (units.length > 0) takeBack(units, rule);
          },
          (chance) => {
            const [line] = whole.state.lines as [OrderLine];
            const price = chance % 5000;
            const amounts = { unitPrice: price, net: price, tax: 0, gross: price, taxRate: '0' };
            const added = [{ ...line, ...amounts, lineId: `added-${whole.state.lines.length}`, quantity: 1 }];
            refunded += whole.edit({ id: `e-${refunds++}`, added, cancelled: [], shipping: 'none' }, NOW);
          },
          (chance) => {
            const units = some(unfulfilled, chance);
            if (units.length === 0 || whole.state.status !== 'confirmed') return;
            refunded += whole.cancelLines(
              { id: `c-${refunds++}`, units, reason: 'r', shipping: shippingRules[chance % 3]! },
              NOW,
            );
          },
          () => {
            if (whole.state.status === 'confirmed' && whole.state.amountDue === 0)
              whole.fulfil('f', undefined, null, NOW);
          },
          () => pay(),
        ];
        for (const [act, chance, rule] of steps) {
          acts[act % acts.length]!(chance, rule);
          const { total, amountDue, status, shipping: charged } = whole.state;
          if (status === 'cancelled') return; // nothing had left the house; payments give all of it back by themselves
          expect(paid - refunded).toBe(total - worth - amountDue);
          expect(refunded).toBeLessThanOrEqual(paid);
          expect(charged.gross).toBeGreaterThanOrEqual(charged.returned?.gross ?? 0);
        }
        // all is paid, sent and given back: then nothing of the money is left with us
        pay();
        if (whole.state.status === 'confirmed') whole.fulfil('f', undefined, null, NOW);
        const rest = whole.state.lines.filter((line) => returnable(line) > 0);
        if (rest.length === 0) return;
        const units = rest.map((line) => ({ lineId: line.lineId, quantity: returnable(line) }));
        takeBack(units, { shipping: 'full', restockingFee: 0 });
        expect(refunded).toBe(paid);
      }),
      { numRuns: 1000 },
    );
  });
});
