import { Query } from '@nestjs/cqrs';

/** A return for those who write about it. Free text of people is in it: never log it. */
export interface ReturnDescription {
  returnId: string;
  number: string;
  orderId: string;
  status: 'requested' | 'approved' | 'partially_received' | 'received' | 'closed' | 'rejected' | 'cancelled';
  currency: string;
  lines: readonly { lineId: string; quantity: number }[];
  /** What the shopper is to do; null when staff said nothing. */
  instructions: string | null;
  /** Why it was rejected or cancelled. */
  endReason: string | null;
  receptions: readonly {
    id: string;
    lines: readonly { lineId: string; quantity: number }[];
    /** Minor units, tax included; refund + covered = items + shipping - restockingFee. */
    items: number;
    shipping: number;
    restockingFee: number;
    /** Kept to cover what the order owes, as for the units of an exchange. */
    covered: number;
    refund: number;
  }[];
}

/** One return; undefined when there is none of that id. One SQL statement. */
export class DescribeReturn extends Query<ReturnDescription | undefined> {
  constructor(readonly returnId: string) {
    super();
  }
}
