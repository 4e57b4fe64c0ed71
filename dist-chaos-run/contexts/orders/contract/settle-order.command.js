import { Command } from '@nestjs/cqrs';
/**
 * Ends an order's wait for its payment, in one transaction: paid confirms it and sells the held stock, unpaid cancels
 * it and lets the stock go. Safe to repeat and to race: the first settlement stands. A payment that comes after the
 * order's end is given back through `OrderCancelled`. Answers whether the order is confirmed now.
 */
export class SettleOrder extends Command {
    constructor(orderId, settlement) {
        super();
        this.orderId = orderId;
        this.settlement = settlement;
    }
}
//# sourceMappingURL=settle-order.command.js.map