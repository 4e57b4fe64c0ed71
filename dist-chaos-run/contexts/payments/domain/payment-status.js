/**
 * Which status may follow which. `declined` may still become `authorized`: a gateway that was given up on can turn out
 * to have acted, and the books then say so (the money is let go at once).
 */
export const TRANSITIONS = {
    pending: ['requires_action', 'authorized', 'declined'],
    requires_action: ['authorized', 'declined'],
    authorized: ['captured', 'voided'],
    captured: [],
    declined: ['authorized'],
    voided: [],
};
export function mayBecome(from, to) {
    return TRANSITIONS[from].includes(to);
}
/** In which statuses money may be moved; amounts decide the rest. */
export const ALLOWED_IN = {
    capture: ['authorized', 'captured'],
    refund: ['captured'],
    void: ['requires_action', 'authorized', 'captured'],
};
//# sourceMappingURL=payment-status.js.map