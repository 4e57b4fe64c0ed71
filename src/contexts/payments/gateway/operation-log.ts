import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type OperationOutcome } from '../contract/payment-gateway.js';
import { type Operation, type OperationKind } from '../domain/operation.js';
import { BooksMovedOn } from '../domain/reconciliation.errors.js';
import { Operations } from '../storage/operation.records.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { Leases } from './leases.js';

/** The decline code of a refund that was done and came back. */
const RETURNED = 'refund_returned';

/** What is asked for: without `amount`, all that is left. */
export interface WantedOperation {
  id: string;
  paymentId: string;
  kind: OperationKind;
  amount?: Money;
  reason?: string;
  /** The refund of an order that it is a share of. */
  refundId?: string;
  /** Nobody asks the gateway right away: the first job or sweep that comes does. */
  byJob?: boolean;
  /** What operations of this kind have moved by then, for it to be begun at all. */
  after?: number;
  /** For a void that turns a shopper away: it is not begun when they have paid by then. */
  whileOpen?: boolean;
}

/** Writes operations together with their effect on the payment: one commit before the gateway is asked, one after. */
@Injectable()
export class OperationLog {
  constructor(
    private readonly payments: Payments,
    private readonly operations: Operations,
    private readonly gateways: Gateways,
    private readonly transaction: Transaction,
    private readonly leases: Leases,
    private readonly clock: Clock,
  ) {}

  /** Reserves the amount under the payment's row lock and notes the intent. Throws as `recordDone` does. */
  begin(wanted: WantedOperation): Promise<Operation> {
    const { id, paymentId, kind, reason = null, refundId = null, byJob, after, whileOpen } = wanted;
    return this.transaction.run(async () => {
      let [amount, isFinal] = [0, false];
      await this.payments.update(paymentId, (payment) => {
        const { capabilities } = this.gateways.require(payment.gateway);
        if (after !== undefined && payment.moved(kind) !== after) throw new BooksMovedOn();
        if (whileOpen && !payment.isOpen) throw new BooksMovedOn();
        amount = payment.reserve(kind, wanted.amount, capabilities);
        isFinal = kind === 'capture' && (!capabilities.multipleCaptures || payment.isLastCapture(amount));
      });
      const open = { status: 'pending', unanswered: 0, reason, declineCode: null, isFinal, refundId } as const;
      const operation = { id, paymentId, kind, amount, gatewayKey: `${kind}-${id}`, ...open };
      await this.operations.add(operation, byJob ? this.leases.now() : this.leases.end(1), this.clock.now());
      return operation;
    });
  }

  /**
   * Notes what was done at the gateway itself, with its effect on the payment. Throws `BooksMovedOn`, and what
   * `Payment.reserve` throws.
   */
  recordDone(wanted: Omit<WantedOperation, 'id'>): Promise<Operation> {
    return this.transaction.run(async () =>
      this.settle(await this.begin({ ...wanted, id: newId() }), { status: 'succeeded' }),
    );
  }

  /** The operation, to the one caller who may now ask the gateway about it. */
  take(id: string): Promise<Operation | undefined> {
    return this.operations.takeLease(id, this.leases.now(), this.leases.end(2));
  }

  /** Leaves it pending, and answers when to ask again. */
  async postpone({ id, unanswered }: Operation): Promise<Date> {
    const retryAt = this.leases.retryAt(unanswered);
    await this.operations.postpone(id, retryAt);
    return retryAt;
  }

  /** Records what the gateway said, once; a second caller changes nothing. */
  async settle(operation: Operation, outcome: Exclude<OperationOutcome, { status: 'unknown' }>): Promise<Operation> {
    const { id, paymentId } = operation;
    const declineCode = outcome.status === 'declined' ? outcome.code : null;
    const heldNothing = outcome.status === 'succeeded' && outcome.heldNothing === true;
    const status = outcome.status === 'declined' ? 'failed' : 'succeeded';
    await this.transaction.run(async () => {
      if (!(await this.operations.settle(id, status, declineCode))) return;
      const payment = await this.payments.update(paymentId, (payment) => {
        if (declineCode === null) payment.complete({ ...operation, heldNothing }, this.clock.now());
        else payment.refuse(operation, declineCode, this.clock.now());
      });
      if (declineCode === null && payment.isHeldInVain) {
        await this.begin({ id: newId(), paymentId, kind: 'void', byJob: true });
      }
    });
    return { ...operation, status, declineCode };
  }

  /** A refund that was done came back to the gateway; once, with its effect on the payment. */
  async recordReturned(gatewayKey: string): Promise<void> {
    await this.transaction.run(async () => {
      const now = this.clock.now();
      const refund = await this.operations.returnRefund(gatewayKey, RETURNED, now);
      if (!refund) return;
      await this.payments.update(refund.paymentId, (payment) => payment.returnRefund(refund, now));
    });
  }

  /** Whether a refund of the payment ever came back: the buyer's account may be closed. */
  hasReturnedRefund(paymentId: string): Promise<boolean> {
    return this.operations.hasReturned(paymentId);
  }
}
