var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler, QueryBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { NothingToResend, OrderUnknown } from '../domain/marketing.errors.js';
import { keyOf, OrderMails } from '../storage/order-mails.js';
/**
 * Sends the latest letter of a kind about an order once more, or, when it has not gone out yet, tries it now. Answers
 * the letter that will go out. Throws `OrderUnknown`, `NothingToResend`.
 */
export class ResendOrderMail extends Command {
    constructor(orderId, kind, 
    /** Which of several; the latest when absent. */
    subjectId) {
        super();
        this.orderId = orderId;
        this.kind = kind;
        this.subjectId = subjectId;
    }
}
let ResendOrderMailHandler = class ResendOrderMailHandler {
    constructor(mails, queries, transaction) {
        this.mails = mails;
        this.queries = queries;
        this.transaction = transaction;
    }
    async execute({ orderId, kind, subjectId }) {
        const latest = await this.mails.latest(orderId, kind, subjectId);
        if (!latest) {
            const order = await this.queries.execute(new DescribeOrder(orderId));
            throw order ? new NothingToResend(kind) : new OrderUnknown();
        }
        return this.transaction.run(() => this.sendAgain(latest));
    }
    async sendAgain(latest) {
        const { orderId, kind, subjectId, about, key } = latest;
        if (!latest.sentAt) {
            await this.mails.enqueue(kind, [key]);
            return latest;
        }
        const again = keyOf(kind, `${subjectId}:again:${newId()}`);
        await this.mails.plan([{ orderId, kind, subjectId, about, key: again }]);
        return (await this.mails.find(again));
    }
};
ResendOrderMailHandler = __decorate([
    CommandHandler(ResendOrderMail),
    __metadata("design:paramtypes", [OrderMails,
        QueryBus,
        Transaction])
], ResendOrderMailHandler);
export { ResendOrderMailHandler };
//# sourceMappingURL=resend-order-mail.handler.js.map