import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { RefundOrder } from '../contract/refund-order.command.js';
import { CurrencyMismatch, RefundExceedsPaid } from '../domain/payment.errors.js';
import { type Givable, givableOf, refundShares } from '../domain/refund-shares.js';
import { OrderRefunds } from '../storage/order-refund.records.js';
import { RefundDesk } from './refund-desk.js';

@CommandHandler(RefundOrder)
export class RefundOrderHandler implements ICommandHandler<RefundOrder> {
  constructor(
    private readonly refunds: OrderRefunds,
    private readonly desk: RefundDesk,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The order's payments stay locked until the commit, so two refunds at once take turns and never share an amount. */
  execute({ refund }: RefundOrder): Promise<void> {
    return this.transaction.run(async () => {
      const payments = await this.refunds.lockPayments(refund.orderId);
      if (await this.refunds.has(refund.refundId)) return;
      refuseTooMuch(refund, payments);
      await this.refunds.add(refund, this.clock.now());
      for (const share of refundShares(payments, refund.amount, refund.from)) await this.desk.begin(share, refund);
    });
  }
}

function refuseTooMuch(
  { amount, currency }: RefundOrder['refund'],
  payments: (Givable & { currency: string })[],
): void {
  const other = payments.find((payment) => payment.currency !== currency);
  if (other) throw new CurrencyMismatch(currency, other.currency);
  const allowed = givableOf(payments);
  if (amount > allowed) throw new RefundExceedsPaid(amount, { amount: allowed, currency });
}
