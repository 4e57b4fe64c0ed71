import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { forEach } from '../../../platform/jobs/for-each.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { SettleOrder } from '../contract/settle-order.command.js';

/** How many orders one run ends; the next minute takes the rest. */
const BATCH = 500;

/**
 * Ends orders whose payment never came (a shopper who left the bank's page), so that their stock is free again. An
 * hour of real time by the database's clock, also for orders of a replayed past; a payment that arrives later is given
 * back.
 */
@JobHandler({ name: 'orders.expire-orders', cron: '* * * * *' })
export class ExpireOrders {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
  ) {}

  async run(): Promise<void> {
    const orders = await this.database.query<{ id: string }>(
      `SELECT id FROM orders.orders WHERE status = 'pending' AND recorded_at < now() - interval '1 hour'
       ORDER BY placed_at LIMIT $1`,
      [BATCH],
    );
    await forEach(orders, ({ id }) =>
      this.commands.execute(new SettleOrder(id, { as: 'unpaid', reason: 'payment_expired' })),
    );
  }
}
