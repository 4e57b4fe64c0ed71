import { Fact } from '../../../platform/domain/fact.js';

/** What every fact about a return names. */
export interface NamedReturn {
  returnId: string;
  /** For people and parcels. */
  returnNumber: string;
  orderId: string;
  orderNumber: string;
}

/** Somebody wants to give units of an order back. */
export class ReturnRequested extends Fact<
  NamedReturn & {
    lines: readonly { lineId: string; variantId: string; quantity: number; reason: string }[];
    requestedBy: 'shopper' | 'staff';
    requestedAt: string;
  }
> {
  static readonly type = 'orders.return-requested.v1';
}
