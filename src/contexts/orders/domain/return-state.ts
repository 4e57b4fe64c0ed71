import { type Amounts } from './line-shares.js';

/** Where a return stands. The allowed steps are `RETURN_TRANSITIONS`. */
export type ReturnStatus =
  'requested' | 'approved' | 'partially_received' | 'received' | 'closed' | 'rejected' | 'cancelled';

/** Returns whose units are still on their way back: nobody else can return these. */
export const AWAITING: readonly ReturnStatus[] = ['requested', 'approved', 'partially_received'];

/** Why units come back; stable codes. */
export const RETURN_REASONS = [
  'damaged',
  'defective',
  'wrong_item',
  'not_as_described',
  'does_not_fit',
  'no_longer_wanted',
  'arrived_late',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What is done with units that came back: put on hand again, or written off. */
export const DISPOSITIONS = ['restock', 'write_off'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/**
 * How much of what was charged for shipping goes back with the units of one reception.
 * `proportional`: their part of it, by what was paid for them and for all that was still kept; the last units close it.
 * `full`: all that is left of it with the reception by which everything has come back, nothing before.
 */
export const RETURN_SHIPPING_RULES = ['none', 'proportional', 'full'] as const;
export type ReturnShippingRule = (typeof RETURN_SHIPPING_RULES)[number];

/** By which rule a reception's refund is worked out; `restockingFee` in minor units, kept back from it. */
export interface RefundTerms {
  readonly shipping: ReturnShippingRule;
  readonly restockingFee: number;
}

/** Units of an order's line that are to come back; what the line was sold as is a copy. */
export interface ReturnLine {
  readonly lineId: string;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly comment: string | null;
  /** Units of those that were taken in. */
  readonly received: number;
}

/** Units that were taken in at once, and where they went. */
export interface ReceivedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly disposition: Disposition;
  /** A location's code; the most preferred one when null. */
  readonly location: string | null;
}

/** Units that the shopper takes instead of those that come back. */
export interface ExchangeLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** A parcel that came back: what was in it, and the money that went back for it. Its id is the refund's. */
export interface Reception {
  readonly id: string;
  readonly lines: readonly ReceivedLine[];
  readonly terms: RefundTerms;
  /** What had been paid for the units. */
  readonly items: Amounts;
  /** Their part of the shipping, by the rule. */
  readonly shipping: Amounts;
  /** Of items + shipping - restocking fee, what was kept to cover what the order owes, e.g. for exchanged units. */
  readonly covered: number;
  /** The rest, which goes back through payments. */
  readonly refund: number;
  /** The exchange that was made with it; null when none was. */
  readonly exchangeId: string | null;
  /** ISO time. */
  readonly at: string;
}

/** All that a return knows; what the table holds and what views are made from. */
export interface ReturnState {
  readonly id: string;
  readonly version: number;
  /** For people and parcels. */
  readonly number: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly currency: string;
  readonly status: ReturnStatus;
  readonly requestedBy: 'shopper' | 'staff';
  readonly lines: readonly ReturnLine[];
  /** What the shopper takes instead; empty when the money goes back. */
  readonly exchange: readonly ExchangeLine[];
  /** The edit of the order that sold those; null until then. */
  readonly exchangeId: string | null;
  readonly comment: string | null;
  /** What to do, for the shopper; told with the approval. */
  readonly instructions: string | null;
  /** Why it was rejected or cancelled. */
  readonly endReason: string | null;
  readonly receptions: readonly Reception[];
  readonly requestedAt: Date;
  readonly approvedAt: Date | null;
  /** When nothing more was to come of it. */
  readonly endedAt: Date | null;
}
