var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandBus, EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { PaymentAuthorized } from '../../payments/contract/payment-authorized.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';
const PENDING = `SELECT id FROM orders.orders WHERE id = ANY ($1) AND status = 'pending' ORDER BY id`;
/**
 * Confirms what the placing request could not: its process died, the shopper had to act, or the answer came late.
 * Nearly all orders are confirmed by then, so one statement first asks which are not.
 */
let ConfirmOrderOnPaymentAuthorized = class ConfirmOrderOnPaymentAuthorized {
    /** After an outage many may be pending: the stock that one transaction sells is locked until its end. */
    static { this.factsPerTransaction = 20; }
    constructor(database, commands) {
        this.database = database;
        this.commands = commands;
    }
    async handleBatch(facts) {
        const paid = facts.map(({ data }) => data.orderId);
        for (const { id } of await this.database.query(PENDING, [paid])) {
            await this.commands.execute(new SettleOrder(id, { as: 'paid' }));
        }
    }
};
ConfirmOrderOnPaymentAuthorized = __decorate([
    EventsHandler(PaymentAuthorized),
    __metadata("design:paramtypes", [Database,
        CommandBus])
], ConfirmOrderOnPaymentAuthorized);
export { ConfirmOrderOnPaymentAuthorized };
//# sourceMappingURL=confirm-order-on-payment-authorized.js.map