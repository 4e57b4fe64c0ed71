import { Command } from '@nestjs/cqrs';
/**
 * Lets go of all that a hold took: held units become available again, sold units return on hand at the locations they
 * came from. Releasing twice, or an unknown hold, changes nothing. One SQL statement.
 */
export class ReleaseHold extends Command {
    constructor(holdId) {
        super();
        this.holdId = holdId;
    }
}
//# sourceMappingURL=release-hold.command.js.map