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
import { Clock } from '../../../platform/runtime/clock.js';
import { Orders } from '../storage/order.repository.js';
/**
 * A fulfilment was a mistake: nothing left the house, its units are to be delivered again. Answers the order.
 * Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`, `FulfilmentReturned`.
 */
export class CancelFulfilment extends Command {
    constructor(orderId, fulfilmentId, reason, by) {
        super();
        this.orderId = orderId;
        this.fulfilmentId = fulfilmentId;
        this.reason = reason;
        this.by = by;
    }
}
let CancelFulfilmentHandler = class CancelFulfilmentHandler {
    constructor(orders, clock) {
        this.orders = orders;
        this.clock = clock;
    }
    async execute({ orderId, fulfilmentId, reason, by }) {
        const now = this.clock.now();
        return (await this.orders.update(orderId, (order) => order.cancelFulfilment(fulfilmentId, reason, now, by))).state;
    }
};
CancelFulfilmentHandler = __decorate([
    CommandHandler(CancelFulfilment),
    __metadata("design:paramtypes", [Orders,
        Clock])
], CancelFulfilmentHandler);
export { CancelFulfilmentHandler };
//# sourceMappingURL=cancel-fulfilment.handler.js.map