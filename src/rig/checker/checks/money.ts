import { type Charge } from '../../world/gateway-truth.js';
import { type Check, each, groupBy, sumOf } from '../check.js';
import { type Evidence, type Row } from '../evidence.js';

const SOLD = ['confirmed', 'fulfilled'];

/** What the gateway still has of the shopper's, set aside or taken. */
const kept = (charge: Charge): number =>
  charge.state === 'authorized' || charge.captured > 0 ? charge.amount - charge.voided - charge.refunded : 0;

function chargesByKey({ books }: Evidence): Map<string, Charge[]> {
  return groupBy(books.charges, ({ key, reference }) => key ?? reference);
}

/** Money: within its limits, charged once, never without an order, and the same in our books and the gateway's. */
export const MONEY: readonly Check[] = [
  {
    invariant: 'I10',
    title: 'captured ≤ authorised, refunded ≤ captured, in our books',
    look: ({ payments }) =>
      each(payments, (p) => {
        const taken = p.captured + p.voided + p.pending_capture + p.pending_void;
        const wrong = taken > p.authorized || p.refunded + p.pending_refund > p.captured || p.authorized > p.amount;
        return (
          wrong &&
          `payment ${p.id}: authorised ${p.authorized}, captured ${p.captured}, voided ${p.voided}, refunded ${p.refunded}`
        );
      }),
  },
  {
    invariant: 'I10',
    title: 'captured ≤ authorised, refunded ≤ captured, in the gateway’s books',
    look: ({ books }) =>
      each(
        books.charges,
        ({ reference, amount, captured, refunded, voided }) =>
          (captured + voided > amount || refunded > captured) &&
          `charge ${reference}: of ${amount} captured ${captured}, voided ${voided}, refunded ${refunded}`,
      ),
  },
  {
    invariant: 'I11',
    title: 'one attempt, one charge',
    look: (evidence) =>
      each(
        [...chargesByKey(evidence)],
        ([key, same]) => same.length > 1 && `attempt ${key} was charged ${same.length} times`,
      ),
  },
  {
    invariant: 'I11',
    title: 'every charge that we asked for was asked for under a stored attempt’s key',
    look: ({ books, payments }) => {
      const stored = new Set(payments.map(({ gateway_key }) => gateway_key as string));
      return each(
        books.charges.filter(({ key }) => key !== null),
        ({ key, reference }) => !stored.has(key!) && `charge ${reference}: no attempt has the key ${key}`,
      );
    },
  },
  {
    invariant: 'I11',
    title: 'an operation reached the gateway once at most, and with its amount',
    look: ({ operations, books }) => {
      const moves = groupBy(books.moves, ({ key, reference }) => key ?? reference);
      return each(
        operations.filter(({ status }) => status !== 'failed'),
        ({ id, gateway_key, status, amount, kind }) => {
          const own = moves.get(gateway_key as string) ?? [];
          const off = amount > 0 && (own.length !== 1 || own[0]!.amount !== amount);
          return (
            status === 'succeeded' &&
            off &&
            `${kind} ${id} of ${amount}: at the gateway ${JSON.stringify(own.map((move) => move.amount))}`
          );
        },
      );
    },
  },
  {
    invariant: 'I12',
    title: 'no money of the shopper’s without an order, when all is quiet',
    look: (evidence) => {
      const orders = new Map(evidence.orders.map((order) => [order.id as string, order]));
      const payments = new Map(evidence.payments.map((payment) => [payment.gateway_key as string, payment]));
      return each(evidence.books.charges, (charge) => {
        const order = orders.get(payments.get(charge.key ?? '')?.order_id as string);
        const wanted = order && SOLD.includes(order.status as string);
        return (
          !wanted &&
          kept(charge) > 0 &&
          `charge ${charge.reference} keeps ${kept(charge)}, its order is ${order?.status ?? 'not there'}`
        );
      });
    },
  },
  {
    invariant: 'I12',
    title: 'no confirmed order without its money',
    look: (evidence) => {
      const charges = chargesByKey(evidence);
      const payments = groupBy(evidence.payments, ({ order_id }) => order_id as string);
      return each(
        evidence.orders.filter(({ status }) => SOLD.includes(status as string)),
        ({ id, total }) => {
          const own = payments.get(id as string) ?? [];
          const authorised = sumOf(own, ({ authorized }) => authorized);
          const charged = sumOf(
            own
              .flatMap(({ gateway_key }) => charges.get(gateway_key as string) ?? [])
              .filter(({ state }) => state === 'authorized' || state === 'voided'),
            ({ amount }) => amount,
          );
          return (
            (authorised !== total || charged !== total) &&
            `order ${id} of ${total}: authorised ${authorised}, charged ${charged}`
          );
        },
      );
    },
  },
  {
    invariant: 'I15',
    title: 'our sums are the gateway’s',
    look: (evidence) => {
      const charges = chargesByKey(evidence);
      return each(
        evidence.payments.filter(({ status }) => status !== 'pending'),
        (payment) => difference(payment, charges.get(payment.gateway_key as string)?.[0]),
      );
    },
  },
];

function difference(payment: Row, charge: Charge | undefined): string | false {
  const ours = [payment.authorized > 0, payment.captured, payment.refunded, payment.voided];
  const counts = charge && (charge.state === 'authorized' || charge.state === 'voided');
  const theirs = counts ? [true, charge.captured, charge.refunded, charge.voided] : [false, 0, 0, 0];
  return (
    String(ours) !== String(theirs) &&
    `payment ${payment.id} (${payment.status}): ours ${ours.join('/')}, the gateway’s ${theirs.join('/')}`
  );
}
