import { Injectable } from '@nestjs/common';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { type FoundOutcome, type OperationOutcome } from '../contract/payment-gateway.js';
import { sensible } from '../domain/gateway-answer.js';
import { type Operation } from '../domain/operation.js';
import { type Payment } from '../domain/payment.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { PaymentJobs } from './payment-jobs.js';
import { OperationLog, type WantedOperation } from './operation-log.js';

/** Carries out captures, refunds and voids: the intent first, then the call, then what came of it. */
@Injectable()
export class OperationAttempts {
  constructor(
    private readonly log: OperationLog,
    private readonly payments: Payments,
    private readonly gateways: Gateways,
    private readonly jobs: PaymentJobs,
  ) {}

  /** Begins an operation and asks the gateway for it. Throws what `Payment.reserve` throws. */
  async perform(wanted: WantedOperation): Promise<Operation> {
    const operation = await this.log.begin(wanted);
    await failpoint('operation.begun');
    const outcome = await this.ask(operation, await this.payments.get(operation.paymentId));
    await failpoint('operation.asked');
    return this.record(operation, outcome);
  }

  /** Takes an operation over if its lease ran out: looks its key up, and acts only if the gateway never did. */
  async finish(operationId: string): Promise<Operation | undefined> {
    const operation = await this.log.take(operationId);
    if (!operation) return undefined;
    const payment = await this.payments.get(operation.paymentId);
    const { gateway, gatewayReference } = payment;
    const { gatewayKey: key, kind } = operation;
    const found = await this.gateways.find(gateway, { key, kind, gatewayReference });
    return this.record(operation, found.status === 'not_found' ? await this.ask(operation, payment) : outcomeOf(found));
  }

  private async ask(
    { kind, gatewayKey: key, amount, isFinal }: Operation,
    payment: Payment,
  ): Promise<OperationOutcome> {
    const { gateway, gatewayKey: paymentKey, gatewayReference, currency } = payment;
    const request = { key, paymentKey, gatewayReference: gatewayReference ?? '', amount, currency, isFinal };
    return sensible(await this.gateways.call(gateway, (port, signal) => port[kind](request, signal)));
  }

  private async record(operation: Operation, outcome: OperationOutcome): Promise<Operation> {
    if (outcome.status !== 'unknown') return this.log.settle(operation, outcome);
    const runAt = await this.log.postpone(operation);
    const { id: operationId } = operation;
    await this.jobs.finishOperation(operationId, runAt);
    return operation;
  }
}

/** What a gateway found under an operation's key; what only an authorisation can be is no answer. */
function outcomeOf(found: Exclude<FoundOutcome, { status: 'not_found' }>): OperationOutcome {
  return found.status === 'succeeded' || found.status === 'declined' ? found : { status: 'unknown' };
}
