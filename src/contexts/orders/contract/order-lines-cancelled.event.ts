import { Fact } from '../../../platform/domain/fact.js';

/** Units that are not wanted any more, and what was charged for them; amounts in minor units of the order's currency. */
export interface GivenUpLine {
  lineId: string;
  variantId: string;
  productId: string;
  sku: string;
  quantity: number;
  net: number;
  tax: number;
  gross: number;
}

/** What a change of an order did to its money, in minor units of `currency`. */
export interface ChangedTotals {
  currency: string;
  totalBefore: number;
  total: number;
  /** Given back through payments; less than the total fell by what was not paid yet. */
  refund: number;
  /** What is to be paid yet. */
  amountDue: number;
}

/** Some units of an order will not be delivered; the rest of it goes on. */
export class OrderLinesCancelled extends Fact<
  ChangedTotals & {
    orderId: string;
    number: string;
    cancellationId: string;
    lines: readonly GivenUpLine[];
    /** Of the shipping, tax included. */
    shipping: number;
    cancelledAt: string;
  }
> {
  static readonly type = 'orders.order-lines-cancelled.v1';
}
