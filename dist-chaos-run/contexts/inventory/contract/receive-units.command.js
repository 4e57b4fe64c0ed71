import { Command } from '@nestjs/cqrs';
/**
 * Goods of an order arrive back in the house. Joins the running transaction; each reference counts once: receiving it
 * again changes nothing. Throws `LocationUnknown` (422 `inventory.location_unknown`).
 */
export class ReceiveUnits extends Command {
    constructor(
    /** What they came back with, e.g. the id of the reception. */
    reference, units) {
        super();
        this.reference = reference;
        this.units = units;
    }
}
//# sourceMappingURL=receive-units.command.js.map