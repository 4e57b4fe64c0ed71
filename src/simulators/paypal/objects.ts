/** A value such as `{ currency_code: 'EUR', value: '19.99' }`. */
export interface Amount {
  currency_code: string;
  value: string;
}

export interface Link {
  href: string;
  rel: string;
  method: 'GET' | 'POST';
}

export interface Authorization {
  id: string;
  status: 'CREATED' | 'PARTIALLY_CAPTURED' | 'CAPTURED' | 'VOIDED';
  amount: Amount;
  invoice_id: string | null;
  custom_id: string | null;
  create_time: string;
  update_time: string;
  supplementary_data: { related_ids: { order_id: string } };
}

export interface Capture {
  id: string;
  status: 'COMPLETED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';
  amount: Amount;
  final_capture: boolean;
  invoice_id: string | null;
  custom_id: string | null;
  seller_receivable_breakdown: { gross_amount: Amount; paypal_fee: Amount; net_amount: Amount };
  create_time: string;
  update_time: string;
  supplementary_data: { related_ids: { order_id: string; authorization_id?: string } };
}

export interface Refund {
  id: string;
  status: 'COMPLETED';
  amount: Amount;
  invoice_id: string | null;
  custom_id: string | null;
  seller_payable_breakdown: { gross_amount: Amount; paypal_fee: Amount; net_amount: Amount };
  create_time: string;
  update_time: string;
  /** The capture, the simulator's own. */
  simulator: { capture: string };
}

export type OrderStatus = 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';

/** An order as the simulator remembers it; what PayPal shows is made by `shownOrder`. */
export interface Order {
  id: string;
  intent: 'AUTHORIZE' | 'CAPTURE';
  status: OrderStatus;
  amount: Amount;
  referenceId: string;
  customId: string | null;
  invoiceId: string | null;
  returnUrl: string | null;
  cancelUrl: string | null;
  createTime: string;
  /** PayPal-Request-Id of its creation. */
  key: string | null;
  /** The payer's account is empty: authorising is refused. */
  emptyAccount: boolean;
  /** The payer's wallet is to be kept, for this customer of PayPal's, or a new one. */
  vault?: { customer: string | null; merchantCustomerId: string | null };
  /** What was kept. */
  paymentToken?: string;
  authorization: string | null;
  captures: string[];
  refunds: string[];
}

/** What PayPal has agreed with the account; the simulator's own. */
export interface Account {
  id: string;
  /** A search that finds more is refused. */
  maximumItems: number;
  /** A refund brings back what varied with the amount of the payment's fee. */
  returnsFees: boolean;
}

/** A line of the account's books, as the transaction search shows it. */
export interface Transaction {
  id: string;
  reference: string | null;
  referenceType: 'ODR' | 'TXN' | null;
  code: string;
  at: string;
  amount: Amount;
  /** Below zero: what PayPal keeps; above: what it gives back. */
  fee: Amount | null;
  invoiceId: string | null;
  customField: string | null;
  /** How it stood, one after the other; absent: at once done. The search shows each. */
  statuses?: TransactionStatus[];
}

/** Pending, done, denied, reversed. */
export type TransactionStatus = 'P' | 'S' | 'D' | 'V';

export interface PaypalEvent {
  id: string;
  event_version: '1.0';
  create_time: string;
  resource_type: string;
  event_type: string;
  summary: string;
  resource: unknown;
  links: Link[];
}

export interface Dispute {
  dispute_id: string;
  id: string;
  create_time: string;
  update_time: string;
  status: 'OPEN' | 'RESOLVED';
  reason: string;
  dispute_life_cycle_stage: 'INQUIRY' | 'CHARGEBACK';
  dispute_channel: 'INTERNAL' | 'EXTERNAL';
  dispute_amount: Amount;
  dispute_outcome?: { outcome_code: 'RESOLVED_BUYER_FAVOUR' | 'RESOLVED_SELLER_FAVOUR' };
  disputed_transactions: { seller_transaction_id: string; custom: string | null; invoice_number: string | null }[];
}

/** A wallet in the vault. */
export interface PaymentToken {
  id: string;
  customer: { id: string; merchant_customer_id?: string };
  payment_source: { paypal: { email_address: string; usage_type: 'MERCHANT'; customer_type: 'CONSUMER' } };
  /** Deleted ones are not there any more; the simulator's own. */
  simulator: { isDeleted: boolean };
}
