import { Injectable } from '@nestjs/common';
import { type FoundBreak } from '../domain/reconciliation-break.js';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { Payments } from '../storage/payment.repository.js';
import { DisputeLog } from './dispute-log.js';

/** Disputes that a gateway lists and whose message never came. */
@Injectable()
export class ToldDisputes {
  constructor(
    private readonly transactions: GatewayTransactions,
    private readonly payments: Payments,
    private readonly disputes: DisputeLog,
  ) {}

  /** True once it is recorded as it stands. One that does not fit its payment is for people. */
  async record({ gateway, paymentId, gatewayTransactionId: disputeId }: FoundBreak): Promise<boolean> {
    const dispute = await this.transactions.dispute(gateway!, disputeId!);
    return dispute !== undefined && this.disputes.record(await this.payments.get(paymentId!), dispute);
  }
}
