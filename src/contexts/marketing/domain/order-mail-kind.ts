/** The letters about an order, by what they tell, and the job that sends each. */
const JOBS = {
  order_confirmation: 'marketing.send-order-confirmation',
  order_cancellation: 'marketing.send-order-cancellation',
  shipment: 'marketing.send-shipment-notice',
  refund: 'marketing.send-refund-notice',
  return_requested: 'marketing.send-return-notice',
  return_approved: 'marketing.send-return-notice',
  return_rejected: 'marketing.send-return-notice',
  return_cancelled: 'marketing.send-return-notice',
  return_received: 'marketing.send-return-notice',
} as const;

export type OrderMailKind = keyof typeof JOBS;
export type OrderMailJob = (typeof JOBS)[OrderMailKind];

export const ORDER_MAIL_KINDS = Object.keys(JOBS) as OrderMailKind[];

/** The name of the job that writes and sends letters of this kind. */
export function jobOf(kind: OrderMailKind): OrderMailJob {
  return JOBS[kind];
}
