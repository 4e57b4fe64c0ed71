import { QueryBus } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { MailDelivery } from '../delivery/mail-delivery.js';
import { SentMails } from '../storage/sent-mails.js';
import { type LowLevel, lowStockLetter } from './low-stock.letter.js';

export const TELL_STAFF_OF_LOW_STOCK = 'marketing.tell-staff-of-low-stock';

interface Payload {
  alerts: readonly { alertId: string; variantId: string; location: string; available: number; threshold: number }[];
}

/** Writes to the staff which levels have run low. */
@JobHandler({ name: TELL_STAFF_OF_LOW_STOCK })
export class TellStaffOfLowStock implements JobRun<Payload> {
  constructor(
    private readonly queryBus: QueryBus,
    private readonly sentMails: SentMails,
    private readonly delivery: MailDelivery,
    private readonly config: Config,
  ) {}

  async run({ alerts }: Payload): Promise<void> {
    const { staffEmail: to } = this.config;
    const [first] = alerts;
    if (!to || !first) return;
    const key = `low-stock:${first.alertId}`;
    if (await this.sentMails.has(key)) return;
    const letter = lowStockLetter(await this.named(alerts), this.config);
    await this.delivery.send({ ...letter, key, name: `low-stock-${first.alertId}`, to });
    await this.sentMails.add(key);
  }

  /** A variant that is no longer in the catalogue goes by its id. */
  private async named(alerts: Payload['alerts']): Promise<LowLevel[]> {
    const ids = [...new Set(alerts.map(({ variantId }) => variantId))];
    const known = await this.queryBus.execute(new DescribeVariants(ids));
    const variants = new Map(known.map((variant) => [variant.variantId, variant]));
    return alerts.map(({ variantId, ...level }) => {
      const variant = variants.get(variantId);
      const name = variant && [variant.productTitle, variant.variantTitle].filter(Boolean).join(', ');
      return { ...level, name: name ?? variantId, sku: variant?.sku ?? '-' };
    });
  }
}
