import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type RefundOrder } from '../contract/refund-order.command.js';
import { type RefundShare } from '../domain/refund-shares.js';
import { Gateways } from '../gateway/gateways.js';
import { PaymentJobs } from '../gateway/payment-jobs.js';
import { OperationLog, type WantedOperation } from '../gateway/operation-log.js';
import { Payments } from '../storage/payment.repository.js';

/** Begins one payment's share of an order's refund: the books now, the gateway by a job right after the commit. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly payments: Payments,
    private readonly log: OperationLog,
    private readonly gateways: Gateways,
    private readonly jobs: PaymentJobs,
    private readonly clock: Clock,
  ) {}

  /** Throws `GatewayCannot`, `UnknownGateway` and the rules' errors. */
  async begin({ paymentId, letGo, refund }: RefundShare, { refundId, reason, currency }: RefundOrder['refund']) {
    const wanted = { paymentId, reason, refundId };
    if (letGo > 0 && !(await this.letGo(paymentId, letGo, refundId))) await this.byJob({ ...wanted, kind: 'void' });
    if (refund > 0) await this.byJob({ ...wanted, kind: 'refund', amount: { amount: refund, currency } });
  }

  private async letGo(paymentId: string, amount: number, refundId: string): Promise<boolean> {
    let noted = false;
    await this.payments.update(paymentId, (payment) => {
      const { capabilities } = this.gateways.require(payment.gateway);
      noted = payment.letGo(amount, refundId, this.clock.now(), capabilities);
    });
    return noted;
  }

  private async byJob(wanted: Omit<WantedOperation, 'id'>): Promise<void> {
    const { id: operationId } = await this.log.begin({ ...wanted, id: newId(), byJob: true });
    await this.jobs.finishOperation(operationId);
  }
}
