/** The letters about an order, by what they tell, and the job that sends each. */
const JOBS = {
    order_confirmation: 'marketing.send-order-confirmation',
    order_cancellation: 'marketing.send-order-cancellation',
    shipment: 'marketing.send-shipment-notice',
    refund: 'marketing.send-refund-notice',
    return_requested: 'marketing.send-return-notice',
    return_approved: 'marketing.send-return-notice',
    return_rejected: 'marketing.send-return-notice',
    return_received: 'marketing.send-return-notice',
};
export const ORDER_MAIL_KINDS = Object.keys(JOBS);
/** The name of the job that writes and sends letters of this kind. */
export function jobOf(kind) {
    return JOBS[kind];
}
//# sourceMappingURL=order-mail-kind.js.map