import { Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { roundedQuotient } from '../../../platform/domain/money.js';
import { type GatewayTransaction } from '../contract/gateway-news.js';
import { StripeClient } from './stripe-client.js';
import { disputeOf } from './stripe-dispute.js';
import { fromStripe } from './stripe-money.js';
import { CAPTURE_KEY, KEY } from './stripe-outcomes.js';

/** Stripe lists newest first, so a window is taken in slices that fit into memory, each turned round. */
const SLICE_MS = 3_600_000;
const PAGE = 100;

type Created = { gte: number; lt: number };

/** What moves nothing in the balance. */
const EVENTS = ['payment_intent.canceled', 'charge.dispute.created', 'charge.dispute.closed'];

/**
 * Stripe's own books: captures, refunds and disputes are in its balance, with what Stripe keeps for them; what is only
 * set aside is a charge, and of what was let go, and of disputes that are only inquiries or end as lost, an event tells
 * (kept by Stripe for 30 days).
 */
@Injectable()
export class StripeTransactions {
  constructor(private readonly client: StripeClient) {}

  async *list({ from, to }: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction> {
    for (let start = from.getTime(); start < to.getTime(); start += SLICE_MS) {
      const end = Math.min(start + SLICE_MS, to.getTime());
      // Stripe counts whole seconds: each belongs to the slice that it begins in.
      const created = { gte: Math.ceil(start / 1000), lt: Math.ceil(end / 1000) };
      const slice = await this.client.within(signal, (stripe) => this.slice(stripe, created));
      yield* slice;
    }
  }

  private async slice(stripe: Stripe, created: Created): Promise<GatewayTransaction[]> {
    const all: GatewayTransaction[] = [];
    for await (const charge of stripe.charges.list({ created, limit: PAGE })) {
      if (charge.status === 'succeeded') all.push(authorizationOf(charge));
    }
    for await (const entry of stripe.balanceTransactions.list({ created, limit: PAGE, expand: ['data.source'] })) {
      const transaction = bookedOf(entry);
      if (transaction) all.push(transaction);
    }
    for await (const event of stripe.events.list({ created, limit: PAGE, types: EVENTS })) {
      const transaction = event.type === 'payment_intent.canceled' ? voidOf(event) : standingOf(event);
      if (transaction) all.push(transaction);
    }
    return all.reverse().sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || rank(a) - rank(b));
  }
}

const RANKS: GatewayTransaction['kind'][] = ['authorization', 'capture', 'refund', 'void', 'dispute'];
const rank = ({ kind }: GatewayTransaction): number => RANKS.indexOf(kind);
const at = (seconds: number): Date => new Date(seconds * 1000);
const nameOf = (thing: string | { id: string } | null | undefined): string =>
  typeof thing === 'string' ? thing : (thing?.id ?? '');

function authorizationOf(charge: Stripe.Charge): GatewayTransaction {
  const key = charge.metadata[KEY] ?? null;
  return {
    ...{ id: charge.id, kind: 'authorization', key, paymentKey: key, gatewayReference: nameOf(charge.payment_intent) },
    ...{ ...fromStripe(charge.amount, charge.currency), fee: 0, occurredAt: at(charge.created) },
  };
}

/**
 * A capture, refund or dispute in the balance; undefined for what belongs to no payment, such as a payout. A refund that the
 * buyer's bank sent back (`refund_failure`) has the refund itself as its source.
 * Source: https://docs.stripe.com/reports/balance-transaction-types
 */
function bookedOf(entry: Stripe.BalanceTransaction): GatewayTransaction | undefined {
  const { source } = entry;
  if (!source || typeof source === 'string') return undefined;
  const common = { id: entry.id, occurredAt: at(entry.created) };
  if (source.object === 'charge') {
    const money = fromStripe(source.amount_captured, source.currency);
    const paymentKey = source.metadata[KEY] ?? null;
    const key = source.metadata[CAPTURE_KEY] ?? paymentKey;
    const gatewayReference = nameOf(source.payment_intent);
    return { ...common, kind: 'capture', key, paymentKey, gatewayReference, ...money, fee: feeIn(entry, money.amount) };
  }
  if (source.object === 'refund') {
    const { amount, currency } = fromStripe(source.amount, source.currency);
    const isTakenBack = entry.type === 'refund_failure';
    return {
      ...{ ...common, kind: 'refund', paymentKey: null, gatewayReference: nameOf(source.payment_intent) },
      ...{ key: source.metadata?.[KEY] ?? null, amount: isTakenBack ? -amount : amount },
      ...{ currency, fee: feeIn(entry, amount) },
    };
  }
  if (source.object === 'dispute') {
    const { amount, currency } = fromStripe(source.amount, source.currency);
    // Money that comes back when a dispute is won is a movement the other way.
    const signed = entry.amount < 0 ? amount : -amount;
    const gatewayReference = nameOf(source.payment_intent);
    const none = { key: null, paymentKey: null, gatewayReference };
    const fee = feeIn(entry, amount);
    return { ...common, kind: 'dispute', ...none, amount: signed, currency, fee, dispute: disputeOf(source) };
  }
  return undefined;
}

/**
 * What Stripe keeps, or gives back (below zero), is in the currency the account is paid out in: by the entry's own rate in
 * the payment's.
 */
function feeIn(entry: Stripe.BalanceTransaction, amount: number): number {
  if (entry.amount === 0) return 0;
  return roundedQuotient(BigInt(entry.fee) * BigInt(amount), BigInt(Math.abs(entry.amount)));
}

/** What a cancelled payment had set aside and did not take. */
function voidOf({ id, created, data, request }: Stripe.Event): GatewayTransaction | undefined {
  const intent = data.object as Stripe.PaymentIntent;
  if (!intent.latest_charge || intent.last_payment_error) return undefined;
  const paymentKey = intent.metadata[KEY] ?? null;
  const money = fromStripe(intent.amount - intent.amount_received, intent.currency);
  return {
    ...{ id, kind: 'void', key: request?.idempotency_key ?? null, paymentKey, gatewayReference: intent.id },
    ...{ ...money, fee: 0, occurredAt: at(created) },
  };
}

/** How a dispute stood; what moved by it is in the balance. */
function standingOf({ id, created, data }: Stripe.Event): GatewayTransaction {
  const told = data.object as Stripe.Dispute;
  const dispute = disputeOf(told);
  return {
    ...{ id, kind: 'dispute', key: null, paymentKey: null, gatewayReference: nameOf(told.payment_intent) },
    ...{ amount: 0, currency: dispute.currency, fee: 0, occurredAt: at(created), dispute },
  };
}
