import { Transaction } from '../../../platform/database/database.js';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { GIVE_BACK_SURPLUS, type Surplus } from '../desk/payment-desk.js';
import { Orders } from '../storage/order.repository.js';

/**
 * Gives back what a shopper paid while it stopped being due: an edit or a return lowered it while they were at their bank.
 * Comes back as long as a capture, refund or void is in flight on whose end it depends; the payment's id acts once.
 */
@JobHandler({ name: GIVE_BACK_SURPLUS })
export class GiveBackSurplus implements JobRun<Surplus> {
  constructor(
    private readonly orders: Orders,
    private readonly desk: ChangeDesk,
    private readonly transaction: Transaction,
  ) {}

  run({ orderId, paymentId, amount }: Surplus): Promise<void> {
    return this.transaction.run(async () => {
      const { state } = await this.orders.get(orderId);
      await this.desk.refund(state, paymentId, amount, 'nothing_due');
    });
  }
}
