import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type Dispute } from '../contract/payment-gateway.js';
import { type Payment } from '../domain/payment.js';
import { type DisputeRecord, Disputes } from '../storage/dispute.records.js';
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
    await this.transaction.run(async () => {
      await this.open(payment, news);
      const dispute = await this.disputes.atGateway(payment.gateway, news.id);
      if (dispute?.status === 'open' && news.status !== 'open') await this.close(payment.id, dispute, news.status);
    });
    return true;
  }

  private async open(payment: Payment, { id: gatewayDisputeId, amount, reason }: Dispute): Promise<void> {
    const now = this.clock.now();
    const id = newId();
    const { id: paymentId, orderId, gateway, currency } = payment;
    const dispute = { id, paymentId, orderId, gateway, gatewayDisputeId, currency, amount, reason, openedAt: now };
    if (!(await this.disputes.add(dispute))) return;
    await this.payments.update(paymentId, (payment) => payment.openDispute({ id, amount, reason }, now));
  }

  private async close(paymentId: string, dispute: DisputeRecord, outcome: 'won' | 'lost'): Promise<void> {
    const now = this.clock.now();
    await this.disputes.close(dispute.id, outcome, now);
    await this.payments.update(paymentId, (payment) => payment.closeDispute(dispute, outcome, now));
  }
}
