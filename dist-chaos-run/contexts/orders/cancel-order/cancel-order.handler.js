var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { Orders } from '../storage/order.repository.js';
/**
 * Staff give an order up: it is cancelled and its stock returns in one commit; payments hear of it and give the money
 * back. Throws `OrderNotFound`, `OrderAlreadyShipping`, `OrderStepRefused`.
 */
export class CancelOrder extends Command {
    constructor(orderId, reason, by) {
        super();
        this.orderId = orderId;
        this.reason = reason;
        this.by = by;
    }
}
let CancelOrderHandler = class CancelOrderHandler {
    constructor(orders, desk, transaction, clock) {
        this.orders = orders;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    async execute({ orderId, reason, by }) {
        const now = this.clock.now();
        return this.transaction.run(async () => {
            const { state } = await this.orders.update(orderId, (order) => order.cancel(reason, now, by));
            await this.desk.releaseAll(state);
            return state;
        });
    }
};
CancelOrderHandler = __decorate([
    CommandHandler(CancelOrder),
    __metadata("design:paramtypes", [Orders,
        ChangeDesk,
        Transaction,
        Clock])
], CancelOrderHandler);
export { CancelOrderHandler };
//# sourceMappingURL=cancel-order.handler.js.map