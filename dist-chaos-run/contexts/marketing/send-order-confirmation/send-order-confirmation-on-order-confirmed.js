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
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderMails } from '../storage/order-mails.js';
/** Every confirmed order gets its letter, from a job of its own. */
let SendOrderConfirmationOnOrderConfirmed = class SendOrderConfirmationOnOrderConfirmed {
    constructor(mails) {
        this.mails = mails;
    }
    async handleBatch(facts) {
        await this.mails.plan(facts.map(({ data: { orderId } }) => ({ orderId, kind: 'order_confirmation', subjectId: orderId })));
    }
};
SendOrderConfirmationOnOrderConfirmed = __decorate([
    EventsHandler(OrderConfirmed),
    __metadata("design:paramtypes", [OrderMails])
], SendOrderConfirmationOnOrderConfirmed);
export { SendOrderConfirmationOnOrderConfirmed };
//# sourceMappingURL=send-order-confirmation-on-order-confirmed.js.map