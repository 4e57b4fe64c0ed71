import { type Address } from '../contract/describe-order.query.js';

/** Where an order stands. The allowed steps are `TRANSITIONS` in `order.ts`. */
export type OrderStatus = 'pending' | 'confirmed' | 'fulfilled' | 'cancelled';

/** Where its money stands, as payments tell it. */
export type OrderPaymentStatus =
  | 'pending'
  | 'authorized'
  | 'partially_captured'
  | 'captured'
  | 'partially_refunded'
  | 'refunded'
  | 'declined'
  | 'voided';

/** A bought variant as it was sold; amounts in minor units of the order's currency, `taxRate` a decimal fraction. */
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
  /** Units that have left the house. */
  readonly fulfilled: number;
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
}

export interface Tracking {
  readonly carrier: string;
  readonly number: string;
  readonly url?: string;
}

export interface Fulfilment {
  readonly id: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly tracking: Tracking | null;
  readonly createdAt: string;
}

export interface TimelineEntry {
  /** ISO time. */
  readonly at: string;
  /** What happened, e.g. `placed`, `confirmed`, `fulfilled`, `payment_captured`. */
  readonly event: string;
  readonly detail?: string;
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
  /** Sum of the lines' gross amounts. */
  readonly itemsTotal: number;
  readonly taxTotal: number;
  readonly total: number;
  readonly status: OrderStatus;
  readonly paymentId: string;
  readonly paymentStatus: OrderPaymentStatus;
  readonly fulfilments: readonly Fulfilment[];
  readonly timeline: readonly TimelineEntry[];
  readonly placedAt: Date;
  readonly confirmedAt: Date | null;
  readonly cancelledAt: Date | null;
}
