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
/** What is noted when shoppers do not say why. */
const REASON = 'shopper_request';
/**
 * A shopper gives up an order of which nothing has left the house; its stock returns in the same commit, payments give
 * the money back. Throws `OrderNotFound` (also for a wrong token), `OrderAlreadyShipping`.
 */
export class CancelOwnOrder extends Command {
    constructor(orderId, tokenHash, reason) {
        super();
        this.orderId = orderId;
        this.tokenHash = tokenHash;
        this.reason = reason;
    }
}
let CancelOwnOrderHandler = class CancelOwnOrderHandler {
    constructor(orders, desk, transaction, clock) {
        this.orders = orders;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    async execute({ orderId, tokenHash, reason = REASON }) {
        const now = this.clock.now();
        return this.transaction.run(async () => {
            const { state } = await this.orders.update(orderId, (order) => order.openedWith(tokenHash).cancel(reason, now, 'shopper'));
            await this.desk.releaseAll(state);
            return state;
        });
    }
};
CancelOwnOrderHandler = __decorate([
    CommandHandler(CancelOwnOrder),
    __metadata("design:paramtypes", [Orders,
        ChangeDesk,
        Transaction,
        Clock])
], CancelOwnOrderHandler);
export { CancelOwnOrderHandler };
//# sourceMappingURL=cancel-own-order.handler.js.map