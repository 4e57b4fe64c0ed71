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
import { OrderFulfilled } from '../../orders/contract/order-fulfilled.event.js';
import { OrderMails } from '../storage/order-mails.js';
/** Plans a letter for every parcel. */
let SendShipmentNoticeOnOrderFulfilled = class SendShipmentNoticeOnOrderFulfilled {
    constructor(mails) {
        this.mails = mails;
    }
    async handleBatch(facts) {
        await this.mails.plan(facts.map(({ data: { orderId, fulfilmentId: subjectId } }) => ({ orderId, kind: 'shipment', subjectId })));
    }
};
SendShipmentNoticeOnOrderFulfilled = __decorate([
    EventsHandler(OrderFulfilled),
    __metadata("design:paramtypes", [OrderMails])
], SendShipmentNoticeOnOrderFulfilled);
export { SendShipmentNoticeOnOrderFulfilled };
//# sourceMappingURL=send-shipment-notice-on-order-fulfilled.js.map