/** Every step there is; whatever is not here is refused. */
export const TRANSFER_STEPS = {
    draft: ['in_transit', 'cancelled'],
    in_transit: ['received', 'cancelled'],
    received: [],
    cancelled: [],
};
//# sourceMappingURL=transfer-steps.js.map