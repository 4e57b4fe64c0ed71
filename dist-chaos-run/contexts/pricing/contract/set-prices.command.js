import { Command } from '@nestjs/cqrs';
/** Sets prices; answers how many were different, and of which variants. Set-based: one statement for the whole batch, facts included. */
export class SetPrices extends Command {
    constructor(prices) {
        super();
        this.prices = prices;
    }
}
//# sourceMappingURL=set-prices.command.js.map