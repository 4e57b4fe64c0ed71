import { Injectable } from '@nestjs/common';
import { GatewayRefused, PaymentNotFound } from '../domain/payment.errors.js';
import { PaymentRows } from '../storage/payment.rows.js';
import { type PerformedOperation, toPaymentOperation, toPaymentSummary } from '../views/payment.view.js';
import { OperationAttempts } from './operation-attempts.js';
import { type WantedOperation } from './operation-log.js';

/** What staff's capture, refund and void have in common: done once per operation id, and shown with the payment after it. */
@Injectable()
export class OperationsDesk {
  constructor(
    private readonly attempts: OperationAttempts,
    private readonly rows: PaymentRows,
  ) {}

  /**
   * `resumed`: an earlier try with this id may have begun it, so it is continued. Status `pending` means that the
   * gateway has not answered. Throws `GatewayRefused` and what `Payment.reserve` throws.
   */
  async perform(wanted: WantedOperation, resumed: boolean): Promise<PerformedOperation> {
    if (resumed) await this.attempts.finish(wanted.id);
    const { paymentId, id } = wanted;
    return (resumed && (await this.shown(paymentId, id))) || this.performNew(wanted);
  }

  private async performNew(wanted: WantedOperation): Promise<PerformedOperation> {
    const { id, paymentId } = await this.attempts.perform(wanted);
    const shown = await this.shown(paymentId, id);
    if (!shown) throw new PaymentNotFound(paymentId);
    return shown;
  }

  private async shown(paymentId: string, operationId: string): Promise<PerformedOperation | undefined> {
    const payment = await this.rows.withOperations(paymentId);
    const operation = payment?.operations.find(({ id }) => id === operationId);
    if (!payment || !operation) return undefined;
    if (operation.status === 'failed') throw new GatewayRefused(operation.kind, operation.decline_code ?? 'declined');
    return { ...toPaymentOperation(operation, payment.currency), payment: toPaymentSummary(payment) };
  }
}
