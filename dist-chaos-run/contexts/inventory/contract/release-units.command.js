import { Command } from '@nestjs/cqrs';
/**
 * Some units of an order's holds are not wanted any more (a cancelled line, an edit): held ones become available again,
 * sold ones return on hand where they came from; of units still waited for, the waiting ends first. Joins the running
 * transaction. Throws `NotHeld` (409 `inventory.not_held`) when the holds have fewer units than that.
 */
export class ReleaseUnits extends Command {
    constructor(
    /** The order's hold, and those of its edits; the latest gives first. */
    holdIds, lines) {
        super();
        this.holdIds = holdIds;
        this.lines = lines;
    }
}
//# sourceMappingURL=release-units.command.js.map