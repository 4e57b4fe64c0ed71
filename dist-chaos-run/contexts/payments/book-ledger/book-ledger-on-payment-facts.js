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
import { recordOf } from '../../../platform/facts/fact-record.js';
import { DisputeClosed } from '../contract/dispute-closed.event.js';
import { DisputeOpened } from '../contract/dispute-opened.event.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { Ledger, LEDGER_SUBSCRIBER } from '../storage/ledger.records.js';
/**
 * Books every fact about money. From the log and not with the payment's own statement: the money path pays nothing, and
 * since the booking commits with the subscriber's place in the log, it happens once. The fact's position is the
 * booking's source, so that even a second reading of the log books nothing twice.
 */
let BookLedgerOnPaymentFacts = class BookLedgerOnPaymentFacts {
    static { this.subscriber = LEDGER_SUBSCRIBER; }
    static { this.replayable = true; }
    constructor(ledger) {
        this.ledger = ledger;
    }
    async handleBatch(facts) {
        await this.ledger.book(facts.map(toBooking));
    }
};
BookLedgerOnPaymentFacts = __decorate([
    EventsHandler(PaymentAuthorized, PaymentCaptured, PaymentVoided, PaymentRefunded, DisputeOpened, DisputeClosed),
    __metadata("design:paramtypes", [Ledger])
], BookLedgerOnPaymentFacts);
export { BookLedgerOnPaymentFacts };
function toBooking(fact) {
    const { gateway, paymentId, orderId, amount, currency } = fact.data;
    const { position, occurredAt } = recordOf(fact);
    const about = { gateway, paymentId, orderId, amount, currency };
    return { source: `fact:${position}`, kind: kindOf(fact), ...about, occurredAt: occurredAt.toISOString() };
}
function kindOf(fact) {
    if (fact instanceof PaymentAuthorized)
        return 'authorization';
    if (fact instanceof PaymentCaptured)
        return 'capture';
    if (fact instanceof PaymentVoided)
        return 'void';
    if (fact instanceof PaymentRefunded)
        return 'refund';
    if (fact instanceof DisputeOpened)
        return 'dispute_opened';
    return fact.data.outcome === 'won' ? 'dispute_won' : 'dispute_lost';
}
//# sourceMappingURL=book-ledger-on-payment-facts.js.map