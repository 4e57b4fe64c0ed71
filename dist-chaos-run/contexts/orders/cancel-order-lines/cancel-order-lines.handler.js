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
import { newId } from '../../../platform/runtime/new-id.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { Orders } from '../storage/order.repository.js';
/**
 * Staff give up units that have not left the house: their stock and their money go back and the totals fall, in one
 * commit. The last units cancel the order. Answers the order. Throws `OrderNotFound`, `OrderStepRefused`,
 * `UnknownOrderLine`, `OverCancelled`, inventory's `NotHeld`.
 */
export class CancelOrderLines extends Command {
    constructor(orderId, cancellation, by) {
        super();
        this.orderId = orderId;
        this.cancellation = cancellation;
        this.by = by;
    }
}
let CancelOrderLinesHandler = class CancelOrderLinesHandler {
    constructor(orders, desk, transaction, clock) {
        this.orders = orders;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    async execute({ orderId, cancellation, by }) {
        const [id, now] = [newId(), this.clock.now()];
        return this.transaction.run(async () => {
            let refund = 0;
            const { state } = await this.orders.update(orderId, (order) => {
                refund = order.cancelLines({ id, ...cancellation }, now, by);
            });
            if (state.status === 'cancelled')
                await this.desk.releaseAll(state);
            else
                await this.desk.release(state, cancellation.units);
            await this.desk.refund(state, id, refund, cancellation.reason);
            return state;
        });
    }
};
CancelOrderLinesHandler = __decorate([
    CommandHandler(CancelOrderLines),
    __metadata("design:paramtypes", [Orders,
        ChangeDesk,
        Transaction,
        Clock])
], CancelOrderLinesHandler);
export { CancelOrderLinesHandler };
//# sourceMappingURL=cancel-order-lines.handler.js.map