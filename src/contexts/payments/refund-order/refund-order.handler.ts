import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { RefundOrder } from '../contract/refund-order.command.js';
import { CurrencyMismatch, OperationInFlight, RefundExceedsPaid } from '../domain/payment.errors.js';
import { givableOf, refundShares } from '../domain/refund-shares.js';
import { type LockedPayment, OrderRefunds } from '../storage/order-refund.records.js';
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

/** While an operation is in flight nobody can say that it is too much: one that is refused frees what it had set aside. */
function refuseTooMuch({ amount, currency }: RefundOrder['refund'], payments: readonly LockedPayment[]): void {
  const other = payments.find((payment) => payment.currency !== currency);
  if (other) throw new CurrencyMismatch(currency, other.currency);
  const allowed = givableOf(payments);
  if (amount <= allowed) return;
  if (payments.some(({ inFlight }) => inFlight > 0)) throw new OperationInFlight();
  throw new RefundExceedsPaid(amount, { amount: allowed, currency });
}
