import { QueryBus } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { MailDelivery } from '../delivery/mail-delivery.js';
import { SentMails } from '../storage/sent-mails.js';
import { orderConfirmation } from './order-confirmation.letter.js';

export const SEND_ORDER_CONFIRMATION = 'marketing.send-order-confirmation';

/**
 * Writes and sends one order's confirmation. Asks for the order when it runs, so that no personal data waits in a queue.
 * Between sending and remembering it a crash can come; the message then goes out again under the same Message-ID.
 */
@JobHandler({ name: SEND_ORDER_CONFIRMATION })
export class SendOrderConfirmation implements JobRun<{ orderId: string }> {
  constructor(
    private readonly sentMails: SentMails,
    private readonly queries: QueryBus,
    private readonly delivery: MailDelivery,
    private readonly config: Config,
  ) {}

  async run({ orderId }: { orderId: string }): Promise<void> {
    const key = `order-confirmation:${orderId}`;
    if (await this.sentMails.has(key)) return;
    const order = await this.queries.execute(new DescribeOrder(orderId));
    if (!order) throw new Error(`There is no order ${orderId} to confirm.`);
    const letter = orderConfirmation(order, this.config);
    await this.delivery.send({ ...letter, key, name: `${order.number}-confirmation`, to: order.email });
    await this.sentMails.add(key);
  }
}
