var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ORDER_CANCELLED } from '../domain/payment.js';
import { Attempts } from '../gateway/attempts.js';
import { RELEASE_PAYMENT } from '../gateway/job-names.js';
import { OperationAttempts } from '../gateway/operation-attempts.js';
import { Payments } from '../storage/payment.repository.js';
/**
 * Rids a cancelled order of its payment: an attempt under way is brought to its end, what is authorised is voided, what
 * is captured refunded. Fails, and so comes back after a pause, until nothing is left. What each step reserves keeps a
 * second run from doing it twice.
 */
let ReleasePayment = class ReleasePayment {
    constructor(payments, attempts, operations) {
        this.payments = payments;
        this.attempts = attempts;
        this.operations = operations;
    }
    async run({ paymentId }) {
        const { status } = await this.payments.get(paymentId);
        if (status === 'pending')
            await this.attempts.finish(paymentId);
        await this.letGo(await this.payments.get(paymentId));
        const payment = await this.payments.get(paymentId);
        if (!payment.isReleased)
            throw new Error(`Payment ${paymentId} still holds money of a cancelled order.`);
    }
    async letGo(payment) {
        const wanted = { paymentId: payment.id, reason: ORDER_CANCELLED };
        if (payment.isVoidable)
            await this.operations.perform({ ...wanted, id: newId(), kind: 'void' });
        if (payment.refundable > 0)
            await this.operations.perform({ ...wanted, id: newId(), kind: 'refund' });
    }
};
ReleasePayment = __decorate([
    JobHandler({ name: RELEASE_PAYMENT }),
    __metadata("design:paramtypes", [Payments,
        Attempts,
        OperationAttempts])
], ReleasePayment);
export { ReleasePayment };
//# sourceMappingURL=release-payment.job.js.map