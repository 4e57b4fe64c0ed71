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
/** A parcel has arrived. Answers the order. Throws `OrderNotFound`, `FulfilmentNotFound`, `FulfilmentStepRefused`. */
export class DeliverFulfilment extends Command {
    constructor(orderId, fulfilmentId, by) {
        super();
        this.orderId = orderId;
        this.fulfilmentId = fulfilmentId;
        this.by = by;
    }
}
let DeliverFulfilmentHandler = class DeliverFulfilmentHandler {
    constructor(orders, clock) {
        this.orders = orders;
        this.clock = clock;
    }
    async execute({ orderId, fulfilmentId, by }) {
        const now = this.clock.now();
        return (await this.orders.update(orderId, (order) => order.deliver(fulfilmentId, now, by))).state;
    }
};
DeliverFulfilmentHandler = __decorate([
    CommandHandler(DeliverFulfilment),
    __metadata("design:paramtypes", [Orders,
        Clock])
], DeliverFulfilmentHandler);
export { DeliverFulfilmentHandler };
//# sourceMappingURL=deliver-fulfilment.handler.js.map