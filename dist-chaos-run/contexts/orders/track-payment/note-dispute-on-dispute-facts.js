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
import { toDecimal } from '../../../platform/domain/money.js';
import { DisputeClosed } from '../../payments/contract/dispute-closed.event.js';
import { DisputeOpened } from '../../payments/contract/dispute-opened.event.js';
import { Orders } from '../storage/order.repository.js';
/** Notes in an order's timeline that a buyer's bank took its money back, and how the bank decided. */
let NoteDisputeOnDisputeFacts = class NoteDisputeOnDisputeFacts {
    constructor(orders) {
        this.orders = orders;
    }
    async handle(fact) {
        const money = `${toDecimal(fact.data)} ${fact.data.currency}`;
        const [event, at] = fact instanceof DisputeOpened
            ? ['payment_disputed', fact.data.openedAt]
            : [`dispute_${fact.data.outcome}`, fact.data.closedAt];
        const detail = fact instanceof DisputeOpened && fact.data.reason ? `${money}: ${fact.data.reason}` : money;
        await this.orders.update(fact.data.orderId, (order) => order.trackPayment(order.state.paymentStatus, event, new Date(at), detail));
    }
};
NoteDisputeOnDisputeFacts = __decorate([
    EventsHandler(DisputeOpened, DisputeClosed),
    __metadata("design:paramtypes", [Orders])
], NoteDisputeOnDisputeFacts);
export { NoteDisputeOnDisputeFacts };
//# sourceMappingURL=note-dispute-on-dispute-facts.js.map