var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventsHandler } from '@nestjs/cqrs';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderMails } from '../storage/order-mails.js';
/** Plans the letter for orders that had been confirmed; for the others nobody was told that anything would come. */
let SendOrderCancellationOnOrderCancelled = class SendOrderCancellationOnOrderCancelled {
    constructor(mails) {
        this.mails = mails;
    }
    async handleBatch(facts) {
        await this.mails.plan(facts
            .filter(({ data }) => data.wasConfirmed)
            .map(({ data: { orderId } }) => ({ orderId, kind: 'order_cancellation', subjectId: orderId })));
    }
};
SendOrderCancellationOnOrderCancelled = __decorate([
    EventsHandler(OrderCancelled),
    __metadata("design:paramtypes", [OrderMails])
], SendOrderCancellationOnOrderCancelled);
export { SendOrderCancellationOnOrderCancelled };
//# sourceMappingURL=send-order-cancellation-on-order-cancelled.js.map