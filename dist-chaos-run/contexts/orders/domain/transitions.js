/** Every step an order may take; it is open again when a fulfilment was a mistake, or an edit adds something. */
export const ORDER_TRANSITIONS = {
    pending: ['confirmed', 'cancelled'],
    confirmed: ['fulfilled', 'cancelled'],
    fulfilled: ['confirmed'],
    cancelled: [],
};
/** Every step a fulfilment may take. */
export const FULFILMENT_TRANSITIONS = {
    sent: ['delivered', 'cancelled'],
    delivered: [],
    cancelled: [],
};
/** Every step a return may take. */
export const RETURN_TRANSITIONS = {
    requested: ['approved', 'rejected', 'cancelled'],
    approved: ['partially_received', 'received', 'cancelled'],
    partially_received: ['partially_received', 'received', 'closed'],
    received: [],
    closed: [],
    rejected: [],
    cancelled: [],
};
//# sourceMappingURL=transitions.js.map