import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { Attempts } from '../gateway/attempts.js';
import { DisputeLog } from '../gateway/dispute-log.js';
import { APPLY_WEBHOOK } from '../gateway/job-names.js';
import { Payments } from '../storage/payment.repository.js';
import { type StoredWebhook, type WebhookOutcome, Webhooks } from '../storage/webhook.records.js';

/**
 * Does what a gateway's message is about, in any order and any number of times: the gateway is asked how the payment
 * stands, so that an old message finds what is true now. A message about no payment of ours changes nothing; the
 * reconciliation looks at the gateway's books.
 */
@JobHandler({ name: APPLY_WEBHOOK })
export class ApplyWebhook implements JobRun<{ webhookId: string }> {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly payments: Payments,
    private readonly attempts: Attempts,
    private readonly disputes: DisputeLog,
  ) {}

  async run({ webhookId }: { webhookId: string }): Promise<void> {
    const webhook = await this.webhooks.unapplied(webhookId);
    if (webhook) await this.webhooks.applied(webhookId, await this.apply(webhook));
  }

  private async apply({ gateway, paymentKey, gatewayReference, dispute }: StoredWebhook): Promise<WebhookOutcome> {
    const payment = await this.payments.atGateway(gateway, { key: paymentKey, reference: gatewayReference });
    if (!payment) return 'no_payment';
    if (dispute) return (await this.disputes.record(payment, dispute)) ? 'dispute_recorded' : 'questioned';
    const { status } = payment;
    await this.attempts.refresh(payment);
    return (await this.payments.get(payment.id)).status === status ? 'unchanged' : 'settled';
  }
}
