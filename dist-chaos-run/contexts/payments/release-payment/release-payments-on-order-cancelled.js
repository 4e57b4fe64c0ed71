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
import { Jobs } from '../../../platform/jobs/jobs.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { RELEASE_PAYMENT } from '../gateway/job-names.js';
import { Payments } from '../storage/payment.repository.js';
/** Notes that a cancelled order's payments are not wanted; a job then lets their money go or gives it back. */
let ReleasePaymentsOnOrderCancelled = class ReleasePaymentsOnOrderCancelled {
    constructor(payments, jobs) {
        this.payments = payments;
        this.jobs = jobs;
    }
    async handle({ data }) {
        for (const paymentId of await this.payments.ofOrder(data.orderId)) {
            const payment = await this.payments.update(paymentId, (payment) => payment.cancel());
            if (payment.isReleased)
                continue;
            await this.jobs.add(RELEASE_PAYMENT, { paymentId }, { key: `${RELEASE_PAYMENT}:${paymentId}` });
        }
    }
};
ReleasePaymentsOnOrderCancelled = __decorate([
    EventsHandler(OrderCancelled),
    __metadata("design:paramtypes", [Payments,
        Jobs])
], ReleasePaymentsOnOrderCancelled);
export { ReleasePaymentsOnOrderCancelled };
//# sourceMappingURL=release-payments-on-order-cancelled.js.map