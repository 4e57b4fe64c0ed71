/** Returns whose units are still on their way back: nobody else can return these. */
export const AWAITING = ['requested', 'approved', 'partially_received'];
/** Why units come back; stable codes. */
export const RETURN_REASONS = [
    'damaged',
    'defective',
    'wrong_item',
    'not_as_described',
    'does_not_fit',
    'no_longer_wanted',
    'arrived_late',
    'other',
];
/** What is done with units that came back: put on hand again, or written off. */
export const DISPOSITIONS = ['restock', 'write_off'];
/**
 * How much of what was charged for shipping goes back with the units of one reception.
 * `proportional`: their part of it, by what was paid for them and for all that was still kept; the last units close it.
 * `full`: all that is left of it with the reception by which everything has come back, nothing before.
 */
export const RETURN_SHIPPING_RULES = ['none', 'proportional', 'full'];
//# sourceMappingURL=return-state.js.map