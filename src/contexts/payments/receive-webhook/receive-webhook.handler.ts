import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type WebhookMessage } from '../contract/gateway-news.js';
import { APPLY_WEBHOOK } from '../gateway/job-names.js';
import { WebhookMail } from '../gateway/webhook-mail.js';
import { Webhooks } from '../storage/webhook.records.js';

/**
 * Verifies a gateway's message and keeps it, with the job that applies it, in one commit; answers false when it came
 * before. Throws `NoSuchWebhook`, `WebhookUnverified`, `WebhookUnreadable`, `WebhookNotChecked`.
 */
export class ReceiveWebhook extends Command<boolean> {
  constructor(
    readonly gateway: string,
    readonly message: WebhookMessage,
  ) {
    super();
  }
}

@CommandHandler(ReceiveWebhook)
export class ReceiveWebhookHandler implements ICommandHandler<ReceiveWebhook> {
  constructor(
    private readonly mail: WebhookMail,
    private readonly webhooks: Webhooks,
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
  ) {}

  async execute({ gateway, message }: ReceiveWebhook): Promise<boolean> {
    const news = await this.mail.read(gateway, message);
    const webhookId = newId();
    const isNew = await this.transaction.run(async () => {
      if (!(await this.webhooks.add(webhookId, gateway, news))) return false;
      await this.jobs.add(APPLY_WEBHOOK, { webhookId });
      return true;
    });
    await failpoint('webhook.kept');
    this.mail.count(gateway, isNew ? 'accepted' : 'duplicate');
    return isNew;
  }
}
