import { type Check, each, groupBy, sumOf } from '../check.js';
import { type Evidence, type Row } from '../evidence.js';

const SOLD = ['confirmed', 'fulfilled'];
const CONFIRMED = 'orders.order-confirmed.v1';
const PLACED = 'orders.order-placed.v1';
const CANCELLED = 'orders.order-cancelled.v1';
const STATUSES_AFTER: Readonly<Record<string, readonly string[]>> = {
  [PLACED]: ['pending'],
  [CONFIRMED]: SOLD,
  [CANCELLED]: ['cancelled'],
};

function factsOf(evidence: Evidence, type: string): Map<string, Row[]> {
  return groupBy(
    evidence.facts.filter((fact) => fact.type === type),
    ({ subject }) => subject as string,
  );
}

/** Orders: whole or not at all, one per cart, steps only as the table allows, told once. */
export const ORDERS: readonly Check[] = [
  {
    invariant: 'I5',
    title: 'a cart has one living order at most',
    look: ({ orders }) => {
      const living = orders.filter(({ cart_id, status }) => cart_id && status !== 'cancelled');
      const carts = groupBy(living, ({ cart_id }) => cart_id as string);
      return each([...carts], ([cart, same]) => same.length > 1 && `cart ${cart} has ${same.length} living orders`);
    },
  },
  {
    invariant: 'I5',
    title: 'a confirmed order is told and written about once, but for one that is cancelled before its letter goes',
    look: (evidence) => {
      const told = factsOf(evidence, CONFIRMED);
      const letters = groupBy(
        evidence.letters.filter(({ kind }) => kind === 'order_confirmation'),
        ({ order_id }) => order_id as string,
      );
      const files = new Set(evidence.mails);
      return each(
        evidence.orders.filter(({ confirmed_at }) => confirmed_at),
        ({ id, number, status }) => {
          const planned = letters.get(id as string) ?? [];
          const isMoot = status === 'cancelled' && planned.every((mail) => mail.withdrawn_at && !mail.sent_at);
          const due = isMoot && planned.length === 1 ? 0 : 1;
          const counts = [
            told.get(id as string)?.length ?? 0,
            planned.filter(({ sent_at }) => sent_at).length,
            files.has(`${number}-confirmation.eml`) ? 1 : 0,
          ];
          const isUncertain = due === 0 && planned[0]!.may_have_gone_out; // a try of it was cut off
          return (
            (counts[0] !== 1 || counts[1] !== due || (counts[2] !== due && !isUncertain)) &&
            `order ${id}: facts, letters, mails = ${counts.join(', ')}`
          );
        },
      );
    },
  },
  {
    invariant: 'I8',
    title: 'an order has lines, a payment, a hold and its fact, and they have an order',
    look: (evidence) => {
      const placed = factsOf(evidence, PLACED);
      const paid = new Set(evidence.payments.map(({ order_id }) => order_id as string));
      const held = new Set(evidence.holds.map(({ id }) => id as string));
      const ids = new Set(evidence.orders.map(({ id }) => id as string));
      const halves = each(evidence.orders, ({ id, lines }) => {
        const order = id as string;
        const missing = [
          !lines.length && 'lines',
          !paid.has(order) && 'payment',
          !held.has(order) && 'hold',
          placed.get(order)?.length !== 1 && 'fact',
        ].filter(Boolean);
        return missing.length > 0 && `order ${order} lacks ${missing.join(', ')}`;
      });
      const strays = [
        ...evidence.payments
          .filter(({ order_id }) => !ids.has(order_id as string))
          .map(({ id }) => `payment ${id} has no order`),
        ...evidence.holds.filter(({ id }) => !ids.has(id as string)).map(({ id }) => `hold ${id} has no order`),
      ];
      return { looked: halves.looked, violations: [...halves.violations, ...strays] };
    },
  },
  {
    invariant: 'I9',
    title: 'an order’s steps, as told, are allowed ones',
    look: (evidence) => {
      const steps = groupBy(
        evidence.facts.filter(({ type }) => [PLACED, CONFIRMED, CANCELLED].includes(type as string)),
        ({ subject }) => subject as string,
      );
      const allowed = [[PLACED], [PLACED, CONFIRMED], [PLACED, CANCELLED], [PLACED, CONFIRMED, CANCELLED]].map(String);
      return each(evidence.orders, ({ id, status }) => {
        const told = (steps.get(id as string) ?? []).map(({ type }) => type as string);
        const fits = STATUSES_AFTER[told.at(-1) ?? '']?.includes(status as string) && allowed.includes(String(told));
        return !fits && `order ${id} is ${status}, told: ${told.join(', ')}`;
      });
    },
  },
  {
    invariant: 'I14',
    title: 'lines + shipping = total = what the payments ask for, and what the gateway was asked for',
    look: ({ orders, payments, books }) => {
      const paying = groupBy(payments, ({ order_id }) => order_id as string);
      const charges = new Map(books.charges.map((charge) => [charge.key, charge]));
      return each(orders, ({ id, lines, shipping, total, items_total, currency }) => {
        const sum = sumOf(lines as Row[], ({ gross }) => gross) + Number(shipping.gross);
        const own = paying.get(id as string) ?? [];
        const asked = own.filter(({ status }) => status !== 'declined');
        const wrong = [
          (sum !== total || sum !== Number(items_total) + Number(shipping.gross)) &&
            `lines and shipping sum to ${sum}, total ${total}`,
          asked.length > 0 &&
            sumOf(asked, ({ amount }) => amount) !== total &&
            `total ${total}, payments ask for ${sumOf(asked, ({ amount }) => amount)}`,
          ...own.map(({ gateway_key, amount }) => {
            const charge = charges.get(gateway_key as string);
            return (
              charge &&
              (charge.amount !== amount || charge.currency !== currency) &&
              `payment of ${amount} ${currency}, charge of ${charge.amount} ${charge.currency}`
            );
          }),
        ].filter(Boolean);
        return wrong.length > 0 && `order ${id}: ${wrong.join('; ')}`;
      });
    },
  },
];
