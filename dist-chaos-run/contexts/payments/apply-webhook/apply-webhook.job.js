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
import { Attempts } from '../gateway/attempts.js';
import { DisputeLog } from '../gateway/dispute-log.js';
import { APPLY_WEBHOOK } from '../gateway/job-names.js';
import { Payments } from '../storage/payment.repository.js';
import { Breaks } from '../storage/break.records.js';
import { Webhooks } from '../storage/webhook.records.js';
/**
 * Does what a gateway's message is about, in any order and any number of times: the gateway is asked how the payment
 * stands, so that an old message finds what is true now. A message about no payment of ours changes nothing; the
 * reconciliation looks at the gateway's books.
 */
let ApplyWebhook = class ApplyWebhook {
    constructor(webhooks, payments, attempts, disputes, breaks) {
        this.webhooks = webhooks;
        this.payments = payments;
        this.attempts = attempts;
        this.disputes = disputes;
        this.breaks = breaks;
    }
    async run({ webhookId }) {
        const webhook = await this.webhooks.unapplied(webhookId);
        if (webhook)
            await this.webhooks.applied(webhookId, await this.apply(webhook));
    }
    async apply(webhook) {
        const { gateway, paymentKey, gatewayReference, dispute } = webhook;
        const payment = await this.payments.atGateway(gateway, { key: paymentKey, reference: gatewayReference });
        if (dispute) {
            if (payment && (await this.disputes.record(payment, dispute)))
                return 'dispute_recorded';
            await this.breaks.open([breakOf(webhook, dispute, payment)], null);
        }
        if (!payment)
            return 'no_payment';
        if (dispute)
            return 'questioned';
        const { status } = payment;
        await this.attempts.refresh(payment);
        return (await this.payments.get(payment.id)).status === status ? 'unchanged' : 'settled';
    }
};
ApplyWebhook = __decorate([
    JobHandler({ name: APPLY_WEBHOOK }),
    __metadata("design:paramtypes", [Webhooks,
        Payments,
        Attempts,
        DisputeLog,
        Breaks])
], ApplyWebhook);
export { ApplyWebhook };
/** A dispute that fits no payment of ours: people must look. Amounts that are none are left out. */
function breakOf(webhook, dispute, payment) {
    const { gateway, gatewayReference, paymentKey: key, occurredAt: at } = webhook;
    const found = Number.isSafeInteger(dispute.amount) ? dispute.amount : null;
    return {
        ...{ kind: 'unknown_dispute', subject: `${gateway}:${dispute.id}`, gateway, gatewayReference, key, at },
        ...{ paymentId: payment?.id ?? null, orderId: payment?.orderId ?? null, gatewayTransactionId: dispute.id },
        ...{ expected: null, expectedCurrency: payment?.currency ?? null, found, foundCurrency: dispute.currency },
    };
}
//# sourceMappingURL=apply-webhook.job.js.map