import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { type OperationOutcome } from '../contract/payment-gateway.js';
import { type Operation, type OperationKind } from '../domain/operation.js';
import { Operations } from '../storage/operation.records.js';
import { Payments } from '../storage/payment.repository.js';
import { Leases } from './leases.js';

/** What is asked for: without `amount`, all that is left. */
export interface WantedOperation {
  id: string;
  paymentId: string;
  kind: OperationKind;
  amount?: Money;
  reason?: string;
}

/** Writes operations together with their effect on the payment: one commit before the gateway is asked, one after. */
@Injectable()
export class OperationLog {
  constructor(
    private readonly payments: Payments,
    private readonly operations: Operations,
    private readonly transaction: Transaction,
    private readonly leases: Leases,
    private readonly clock: Clock,
  ) {}

  /** Reserves the amount under the payment's row lock and notes the intent. Throws what `Payment.reserve` throws. */
  begin({ id, paymentId, kind, amount: wanted, reason }: WantedOperation): Promise<Operation> {
    return this.transaction.run(async () => {
      let amount = 0;
      await this.payments.update(paymentId, (payment) => {
        amount = payment.reserve(kind, wanted);
      });
      const open = { status: 'pending', attempts: 0, reason: reason ?? null, declineCode: null } as const;
      const operation = { id, paymentId, kind, amount, gatewayKey: `${kind}-${id}`, ...open };
      await this.operations.add(operation, this.leases.end(), this.clock.now());
      return operation;
    });
  }

  /** The operation, to the one caller who may now ask the gateway about it. */
  take(id: string): Promise<Operation | undefined> {
    return this.operations.takeLease(id, this.leases.now(), this.leases.end());
  }

  /** Leaves it pending, and answers when to ask again. */
  async postpone({ id, attempts }: Operation): Promise<Date> {
    const retryAt = this.leases.retryAt(attempts);
    await this.operations.postpone(id, retryAt);
    return retryAt;
  }

  /** Records what the gateway said, once; a second caller changes nothing. */
  async settle(operation: Operation, outcome: Exclude<OperationOutcome, { status: 'unknown' }>): Promise<Operation> {
    const { id, paymentId, kind, amount } = operation;
    const declineCode = outcome.status === 'declined' ? outcome.code : null;
    const status = outcome.status === 'declined' ? 'failed' : 'succeeded';
    await this.transaction.run(async () => {
      if (!(await this.operations.settle(id, status, declineCode))) return;
      await this.payments.update(paymentId, (payment) => {
        if (status === 'succeeded') payment.complete({ id, kind, amount }, this.clock.now());
        else payment.release(kind, amount);
      });
    });
    return { ...operation, status, declineCode };
  }
}
