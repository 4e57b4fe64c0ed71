import { QueryBus } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { MailDelivery } from '../delivery/mail-delivery.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { SentMails } from '../storage/sent-mails.js';
import { backInStockLetter } from './back-in-stock.letter.js';

export const SEND_BACK_IN_STOCK = 'marketing.send-back-in-stock';

/**
 * Writes to one who waited, and deletes their address. Should the process die between the two, the letter goes out once
 * more under the same Message-ID at most. What is not on sale any more is not written about: who waits keeps their place.
 */
@JobHandler({ name: SEND_BACK_IN_STOCK })
export class SendBackInStock implements JobRun<{ subscriptionId: string }> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly backInStock: BackInStock,
    private readonly sentMails: SentMails,
    private readonly delivery: MailDelivery,
    private readonly config: Config,
  ) {}

  async run({ subscriptionId: id }: { subscriptionId: string }): Promise<void> {
    const wait = await this.backInStock.find(id);
    if (!wait) return;
    const key = `back-in-stock:${id}`;
    if (!(await this.sentMails.has(key))) {
      const [variant] = await this.queryBus.execute(new DescribeVariants([wait.variantId]));
      if (!variant?.sellable) return;
      const letter = backInStockLetter(variant, this.config);
      await this.delivery.send({ ...letter, key, name: `back-in-stock-${variant.sku}-${id}`, to: wait.email });
      await this.sentMails.add(key);
    }
    await this.backInStock.remove(id);
  }
}
