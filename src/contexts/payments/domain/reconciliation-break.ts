/** What can differ between orders, payments, the ledger and a gateway's own list. */
export const BREAK_KINDS = [
  'unrecorded_charge',
  'unrecorded_capture',
  'unrecorded_refund',
  'unrecorded_void',
  'unrecorded_dispute',
  'returned_refund',
  'unknown_charge',
  'duplicate_charge',
  'wrong_amount',
  'wrong_currency',
  'missing_charge',
  'missing_capture',
  'missing_refund',
  'order_without_payment',
  'payment_without_order',
  'money_of_cancelled_order',
  'ledger_gap',
  'unknown_dispute',
  'questioned_answer',
] as const;

export type BreakKind = (typeof BREAK_KINDS)[number];

/** How a break ended: `gone`, the next run found all well; the middle three, the run saw to it itself; `staff`, by hand. */
export const RESOLUTIONS = ['gone', 'settled', 'booked', 'released', 'staff'] as const;

export type Resolution = (typeof RESOLUTIONS)[number];

/** One difference, as a comparison finds it. Amounts in minor units; what nobody knows is null. */
export interface FoundBreak {
  kind: BreakKind;
  /** Names what differs: one break of a kind is open about it. */
  subject: string;
  gateway: string | null;
  paymentId: string | null;
  orderId: string | null;
  gatewayTransactionId: string | null;
  gatewayReference: string | null;
  key: string | null;
  expected: number | null;
  expectedCurrency: string | null;
  found: number | null;
  foundCurrency: string | null;
  /** When what differs happened. */
  at: Date;
}
