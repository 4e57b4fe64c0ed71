import { Command } from '@nestjs/cqrs';
/**
 * Holds stock for an order being placed; all lines or none. Lines of one variant are added up first. Units come from
 * the locations in the merchant's order of preference, split over several when one does not have enough.
 * Throws `OutOfStock` (409 `out_of_stock`, `extra.lines: [{ variant_id, requested, available }]`); the caller's
 * transaction must then roll back. One SQL statement on the happy path; joins the running transaction.
 */
export class HoldStock extends Command {
    constructor(
    /** Chosen by the caller, unique; an order uses its own id. */
    holdId, lines, 
    /** ISO time at which an uncommitted hold lets go by itself. */
    expiresAt) {
        super();
        this.holdId = holdId;
        this.lines = lines;
        this.expiresAt = expiresAt;
    }
}
//# sourceMappingURL=hold-stock.command.js.map