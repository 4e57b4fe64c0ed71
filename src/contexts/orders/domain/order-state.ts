import { type Address } from '../contract/describe-order.query.js';
import { type Amounts } from './line-shares.js';
import { type OrderMoney, type OrderPaymentStatus } from './order-money.js';

/** Where an order stands. The allowed steps are `ORDER_TRANSITIONS`. */
export type OrderStatus = 'pending' | 'confirmed' | 'fulfilled' | 'cancelled';

/**
 * A bought variant as it was sold, and what has become of its units. What was sold never changes; the counts do, and
 * never contradict each other: fulfilled + cancelled <= quantity, returned <= fulfilled. Amounts are for all units, in
 * minor units of the order's currency (`line-shares.ts` tells those of some); `taxRate` is a decimal fraction.
 */
export interface OrderLine {
  readonly lineId: string;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly imageUrl: string | null;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly taxRate: string;
  /** Units that are not wanted any more and never left the house. */
  readonly cancelled: number;
  /** Units that have left the house. */
  readonly fulfilled: number;
  /** Units of those that have come back. */
  readonly returned: number;
}

/** The chosen way of delivery and what it cost. */
export interface OrderShipping {
  readonly optionId: string;
  readonly code: string;
  readonly name: string;
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly taxRate: string;
  /** Of these amounts, what went back with goods that did; absent means nothing. */
  readonly returned?: Amounts;
}

export interface Tracking {
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
}

/** Where a parcel stands. The allowed steps are `FULFILMENT_TRANSITIONS`. */
export type FulfilmentStatus = 'sent' | 'delivered' | 'cancelled';

/** Units that leave the house together; times are ISO. */
export interface Fulfilment {
  readonly id: string;
  readonly status: FulfilmentStatus;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly tracking: Tracking | null;
  readonly createdAt: string;
  readonly deliveredAt: string | null;
  /** When it was found to be a mistake. */
  readonly cancelledAt: string | null;
}

/** What staff changed about what an order sells; stock that it added is held under its id. */
export interface OrderEdit {
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  readonly added: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly cancelled: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly totalBefore: number;
  readonly total: number;
}

export interface TimelineEntry {
  /** ISO time. */
  readonly at: string;
  /** What happened, e.g. `placed`, `confirmed`, `fulfilled`, `payment_captured`. */
  readonly event: string;
  readonly detail?: string;
  /** Who did it: the name of a staff key, or `shopper`; absent for what happened by itself. */
  readonly by?: string;
}

/** All that an order knows; what the table holds and what views are made from. */
export interface OrderState {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly cartId: string | null;
  readonly tokenHash: string;
  readonly email: string;
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly OrderLine[];
  readonly shipping: OrderShipping;
  readonly shippingAddress: Address;
  readonly billingAddress: Address;
  /** Sum of the gross amounts of the units that are not cancelled; of a cancelled order, as it was before. */
  readonly itemsTotal: number;
  readonly taxTotal: number;
  readonly total: number;
  /** Still to be paid: what nothing covers, by `money`. */
  readonly amountDue: number;
  /** Worth of units that came back, kept to cover what was due instead of going back through payments. */
  readonly credited: number;
  readonly status: OrderStatus;
  /** The first payment; `money` knows all of them. */
  readonly paymentId: string;
  readonly money: OrderMoney;
  /** What `money` amounts to. */
  readonly paymentStatus: OrderPaymentStatus;
  readonly fulfilments: readonly Fulfilment[];
  readonly edits: readonly OrderEdit[];
  readonly timeline: readonly TimelineEntry[];
  readonly placedAt: Date;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
}
