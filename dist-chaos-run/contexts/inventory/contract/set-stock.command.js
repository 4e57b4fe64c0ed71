import { Command } from '@nestjs/cqrs';
/** Sets the counted stock of many variants at once (an import); answers how many levels were different, and of which variants. */
export class SetStock extends Command {
    constructor(levels) {
        super();
        this.levels = levels;
    }
}
//# sourceMappingURL=set-stock.command.js.map