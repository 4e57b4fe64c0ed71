import { OrderCancelled } from '../../../contexts/orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../../contexts/orders/contract/order-confirmed.event.js';
import { OrderFulfilled } from '../../../contexts/orders/contract/order-fulfilled.event.js';
import { OrderPlaced } from '../../../contexts/orders/contract/order-placed.event.js';
import { PaymentAuthorized } from '../../../contexts/payments/contract/payment-authorized.event.js';
import { PaymentCaptured } from '../../../contexts/payments/contract/payment-captured.event.js';
import { PaymentRefunded } from '../../../contexts/payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../../contexts/payments/contract/payment-voided.event.js';
import { type Check, each, sumOf } from '../check.js';
import { type Evidence, type Row } from '../evidence.js';

/** What a subscriber keeps of each single fact, found by a name that the fact tells, too. */
interface Keeper {
  readonly name: string;
  readonly hears: readonly { readonly type: string }[];
  /** Nothing for a fact of which there is nothing to keep. */
  traceOf(fact: Row): unknown;
  kept(evidence: Evidence): readonly unknown[];
}

const letters = ({ letters: all }: Evidence): string[] => all.map(({ kind, subject_id }) => `${kind} ${subject_id}`);

const KEEPERS: readonly Keeper[] = [
  {
    name: 'the ledger',
    hears: [PaymentAuthorized, PaymentCaptured, PaymentVoided, PaymentRefunded],
    traceOf: ({ position, data }) => data.amount > 0 && `fact:${position}`,
    kept: ({ bookings }) => bookings.map(({ source }) => source),
  },
  {
    name: 'what payments know of orders',
    hears: [OrderPlaced, OrderConfirmed, OrderCancelled],
    traceOf: ({ data }) => data.orderId,
    kept: ({ knownOrders }) => knownOrders.map(({ order_id }) => order_id),
  },
  {
    name: 'the sales figures',
    hears: [OrderConfirmed],
    traceOf: ({ data }) => data.orderId,
    kept: ({ soldOrders }) => soldOrders.map(({ order_id }) => order_id),
  },
  {
    name: 'who writes confirmations',
    hears: [OrderConfirmed],
    traceOf: ({ data }) => `order_confirmation ${data.orderId}`,
    kept: letters,
  },
  {
    name: 'who writes cancellations',
    hears: [OrderCancelled],
    traceOf: ({ data }) => data.wasConfirmed && `order_cancellation ${data.orderId}`,
    kept: letters,
  },
  {
    name: 'who writes about parcels',
    hears: [OrderFulfilled],
    traceOf: ({ data }) => `shipment ${data.fulfilmentId}`,
    kept: letters,
  },
  {
    name: 'who writes about refunds',
    hears: [PaymentRefunded],
    traceOf: ({ data }) => `refund ${data.refundId}`,
    kept: letters,
  },
];

/** A reader that skips a fact stands where the others stand: only what it made of each fact shows that it read them all. */
export const TRACES: readonly Check[] = [
  {
    invariant: 'I20',
    title: 'every fact has left its trace with each subscriber that keeps one',
    look: (evidence) => {
      const found = KEEPERS.map(({ name, hears, traceOf, kept }) => {
        const types = new Set(hears.map(({ type }) => type));
        const facts = evidence.facts.filter((fact) => types.has(fact.type as string) && traceOf(fact));
        const there = new Set(kept(evidence));
        return each(facts, (fact) => !there.has(traceOf(fact)) && `${name}: nothing of ${fact.type} ${fact.position}`);
      });
      return {
        looked: sumOf(found, ({ looked }) => looked),
        violations: found.flatMap(({ violations }) => violations),
      };
    },
  },
];
