import { Fact } from '../../../platform/domain/fact.js';

/** One bought variant; amounts in minor units of the order's currency. */
export interface SoldLine {
  lineId: string;
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  quantity: number;
  net: number;
  tax: number;
  gross: number;
}

/** What a listener must know of an order's money and goods; never who bought it. */
export interface OrderFigures {
  orderId: string;
  number: string;
  /** Null for a checkout in one call. */
  cartId: string | null;
  currency: string;
  lines: readonly SoldLine[];
  shipping: number;
  tax: number;
  total: number;
}

/** A shopper has ordered; stock is held and the payment is open, but not yet answered. */
export class OrderPlaced extends Fact<OrderFigures & { placedAt: string }> {
  static readonly type = 'orders.order-placed.v1';
}
