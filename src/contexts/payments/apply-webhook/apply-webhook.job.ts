import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { Attempts } from '../gateway/attempts.js';
import { DisputeLog } from '../gateway/dispute-log.js';
import { APPLY_WEBHOOK } from '../gateway/job-names.js';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { type Payment } from '../domain/payment.js';
import { type Dispute } from '../contract/gateway-news.js';
import { Payments } from '../storage/payment.repository.js';
import { Breaks } from '../storage/break.records.js';
import { type StoredWebhook, type WebhookOutcome, Webhooks } from '../storage/webhook.records.js';

/**
 * Does what a gateway's message is about, in any order and any number of times: the gateway is asked how the payment
 * stands, so that an old message finds what is true now; of a payment that was declined it is asked until it says. A
 * message about no payment of ours changes nothing; the reconciliation looks at the gateway's books.
 */
@JobHandler({ name: APPLY_WEBHOOK })
export class ApplyWebhook implements JobRun<{ webhookId: string }> {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly payments: Payments,
    private readonly attempts: Attempts,
    private readonly disputes: DisputeLog,
    private readonly breaks: Breaks,
  ) {}

  async run({ webhookId }: { webhookId: string }): Promise<void> {
    const webhook = await this.webhooks.unapplied(webhookId);
    if (!webhook) return;
    const outcome = await this.apply(webhook);
    await failpoint('webhook.done');
    await this.webhooks.applied(webhookId, outcome);
  }

  private async apply(webhook: StoredWebhook): Promise<WebhookOutcome> {
    const { gateway, paymentKey, gatewayReference, dispute } = webhook;
    const payment = await this.payments.atGateway(gateway, { key: paymentKey, reference: gatewayReference });
    if (dispute) {
      if (payment && (await this.disputes.record(payment, dispute))) return 'dispute_recorded';
      await this.breaks.open([breakOf(webhook, dispute, payment)], null);
    }
    if (!payment) return 'no_payment';
    if (dispute) return 'questioned';
    const { status } = payment;
    const isAnswered = await this.attempts.refresh(payment);
    // An open one is asked about again anyway; of a late charge nobody but this message tells.
    if (!isAnswered && status === 'declined') throw new Error(`${gateway} did not say how ${payment.id} stands.`);
    return (await this.payments.get(payment.id)).status === status ? 'unchanged' : 'settled';
  }
}

/** A dispute that fits no payment of ours: people must look. Amounts that are none are left out. */
function breakOf(webhook: StoredWebhook, dispute: Dispute, payment: Payment | undefined): FoundBreak {
  const { gateway, gatewayReference, paymentKey: key, occurredAt: at } = webhook;
  const found = Number.isSafeInteger(dispute.amount) ? dispute.amount : null;
  return {
    ...{ kind: 'unknown_dispute', subject: `${gateway}:${dispute.id}`, gateway, gatewayReference, key, at },
    ...{ paymentId: payment?.id ?? null, orderId: payment?.orderId ?? null, gatewayTransactionId: dispute.id },
    ...{ expected: null, expectedCurrency: payment?.currency ?? null, found, foundCurrency: dispute.currency },
  };
}
