import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type Dispute, type DisputeStatus } from '../contract/gateway-news.js';
import { hasTakenMoney, isClosed, isDecided, isNews } from '../domain/dispute.js';
import { type Payment } from '../domain/payment.js';
import { Disputes } from '../storage/dispute.records.js';
import { Payments } from '../storage/payment.repository.js';

/** Writes what gateways tell of disputes, with their effect on the payment and their facts, in one commit. */
@Injectable()
export class DisputeLog {
  constructor(
    private readonly disputes: Disputes,
    private readonly payments: Payments,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Records how a dispute stands, in whatever order and however often it is told: the bank's decision is final, and one
   * that is heard of first opens the dispute as well. False, and nothing changes, for money that the payment is not in.
   */
  async record(payment: Payment, news: Dispute): Promise<boolean> {
    if (news.currency !== payment.currency || !Number.isSafeInteger(news.amount) || news.amount <= 0) return false;
    await this.transaction.run(() => this.follow(payment, news));
    return true;
  }

  private async follow(payment: Payment, { id: gatewayDisputeId, ...news }: Dispute): Promise<void> {
    const now = this.clock.now();
    const { id: paymentId, orderId, gateway } = payment;
    const dispute = { ...news, id: newId(), closedAt: isClosed(news.status) ? now : null };
    const about = { paymentId, orderId, gateway, gatewayDisputeId, openedAt: now };
    if (await this.disputes.add({ ...dispute, ...about })) return this.move(paymentId, dispute, 'inquiry', now);
    const known = (await this.disputes.atGateway(gateway, gatewayDisputeId))!;
    if (!isNews(news.status, known.status)) return;
    // What a bank takes may be less than it asked about; what it decides about is what it took.
    const amount = hasTakenMoney(known.status) ? known.amount : news.amount;
    const changed = { ...dispute, id: known.id, amount };
    await this.disputes.change(changed);
    await this.move(paymentId, changed, known.status, now);
  }

  /** What the step from a status to the dispute's means for the payment: nothing as long as somebody only asks. */
  private async move(
    paymentId: string,
    dispute: Pick<Dispute, 'id' | 'status' | 'amount' | 'reason'>,
    from: DisputeStatus,
    now: Date,
  ): Promise<void> {
    const { status } = dispute;
    if (!hasTakenMoney(status)) return;
    await this.payments.update(paymentId, (payment) => {
      if (!hasTakenMoney(from)) payment.openDispute(dispute, now);
      if (isDecided(status)) payment.closeDispute(dispute, status, now);
    });
  }
}
