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
import { ReturnApproved } from '../../orders/contract/return-approved.event.js';
import { ReturnReceived } from '../../orders/contract/return-received.event.js';
import { ReturnRejected } from '../../orders/contract/return-rejected.event.js';
import { ReturnRequested } from '../../orders/contract/return-requested.event.js';
import { OrderMails } from '../storage/order-mails.js';
/** Plans a letter for every step of a return that its shopper waits for, and for every parcel of it that arrived. */
let SendReturnNoticeOnReturnFacts = class SendReturnNoticeOnReturnFacts {
    constructor(mails) {
        this.mails = mails;
    }
    async handleBatch(facts) {
        await this.mails.plan(facts.map(mailOf));
    }
};
SendReturnNoticeOnReturnFacts = __decorate([
    EventsHandler(ReturnRequested, ReturnApproved, ReturnRejected, ReturnReceived),
    __metadata("design:paramtypes", [OrderMails])
], SendReturnNoticeOnReturnFacts);
export { SendReturnNoticeOnReturnFacts };
function mailOf(fact) {
    const { orderId, returnId } = fact.data;
    const about = { returnId };
    if (fact instanceof ReturnReceived) {
        return { orderId, kind: 'return_received', subjectId: fact.data.receptionId, about };
    }
    const kind = fact instanceof ReturnRequested
        ? 'return_requested'
        : fact instanceof ReturnApproved
            ? 'return_approved'
            : 'return_rejected';
    return { orderId, kind, subjectId: returnId, about };
}
//# sourceMappingURL=send-return-notice-on-return-facts.js.map