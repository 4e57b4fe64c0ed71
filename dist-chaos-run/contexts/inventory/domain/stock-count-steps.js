/** Every step there is; whatever is not here is refused. */
export const STOCK_COUNT_STEPS = {
    open: ['applied', 'cancelled'],
    applied: [],
    cancelled: [],
};
//# sourceMappingURL=stock-count-steps.js.map