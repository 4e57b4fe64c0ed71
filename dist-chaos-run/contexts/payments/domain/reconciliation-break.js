/** What can differ between orders, payments, the ledger and a gateway's own list. */
export const BREAK_KINDS = [
    'unrecorded_charge',
    'unrecorded_capture',
    'unrecorded_refund',
    'unrecorded_void',
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
];
/** How a break ended: `gone`, the next run found all well; the middle three, the run saw to it itself; `staff`, by hand. */
export const RESOLUTIONS = ['gone', 'settled', 'booked', 'released', 'staff'];
//# sourceMappingURL=reconciliation-break.js.map