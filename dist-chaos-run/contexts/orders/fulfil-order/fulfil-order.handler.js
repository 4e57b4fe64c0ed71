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
import { newId } from '../../../platform/runtime/new-id.js';
import { Orders } from '../storage/order.repository.js';
/**
 * Units leave the house. Without lines, all that remain. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `AmountDue`, `OverFulfilled`, `UnknownOrderLine`.
 */
export class FulfilOrder extends Command {
    constructor(orderId, lines, tracking, by) {
        super();
        this.orderId = orderId;
        this.lines = lines;
        this.tracking = tracking;
        this.by = by;
    }
}
let FulfilOrderHandler = class FulfilOrderHandler {
    constructor(orders, clock) {
        this.orders = orders;
        this.clock = clock;
    }
    async execute({ orderId, lines, tracking, by }) {
        const fulfilmentId = newId();
        const order = await this.orders.update(orderId, (order) => order.fulfil(fulfilmentId, lines, tracking, this.clock.now(), by));
        return order.state;
    }
};
FulfilOrderHandler = __decorate([
    CommandHandler(FulfilOrder),
    __metadata("design:paramtypes", [Orders,
        Clock])
], FulfilOrderHandler);
export { FulfilOrderHandler };
//# sourceMappingURL=fulfil-order.handler.js.map