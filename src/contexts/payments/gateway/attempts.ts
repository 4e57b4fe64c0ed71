import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/runtime/clock.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type AuthorizeOutcome, type FoundOutcome } from '../contract/payment-gateway.js';
import { ORDER_CANCELLED, type GatewayAnswer, type Payment } from '../domain/payment.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { FINISH_PAYMENT, RELEASE_PAYMENT } from './job-names.js';
import { Leases } from './leases.js';

/** Brings a payment to its answer: asks the gateway, once, and records what it said. */
@Injectable()
export class Attempts {
  constructor(
    private readonly payments: Payments,
    private readonly gateways: Gateways,
    private readonly leases: Leases,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** The first attempt, by whoever holds the lease since the payment was opened. */
  async first(payment: Payment): Promise<PaymentOutcome> {
    return this.record(payment, await this.authorize(payment));
  }

  /** Takes an attempt over if its lease ran out: asks by key, and authorises only what the gateway never saw. */
  async finish(paymentId: string): Promise<PaymentOutcome> {
    let taken = false;
    const payment = await this.payments.update(paymentId, (payment) => {
      taken = payment.takeLease(this.leases.now(), this.leases.end());
    });
    if (!taken) return payment.outcome;
    const found = await this.find(payment);
    if (found.status !== 'not_found') return this.record(payment, answerOf(found));
    if (payment.isUnwanted) return this.record(payment, { status: 'declined', code: ORDER_CANCELLED });
    const mayAsk = payment.status === 'pending';
    return this.record(payment, mayAsk ? await this.authorize(payment) : { status: 'unknown' });
  }

  /** The gateway says that there is news: asks what it knows, whoever holds the lease. */
  async refresh(payment: Payment): Promise<void> {
    const found = await this.find(payment);
    if (found.status !== 'not_found' && found.status !== 'unknown') await this.record(payment, answerOf(found));
  }

  private authorize({ gateway, gatewayKey, token, amount, currency, orderId }: Payment) {
    return this.gateways.call(gateway, (port, signal) =>
      port.authorize({ key: gatewayKey, token: token ?? '', amount, currency, orderId }, signal),
    );
  }

  private find(payment: Payment): Promise<FoundOutcome> {
    return this.gateways.call(payment.gateway, (port, signal) => port.find(payment.gatewayKey, signal));
  }

  private async record(payment: Payment, outcome: AuthorizeOutcome): Promise<PaymentOutcome> {
    if (outcome.status === 'unknown') return this.askLater(payment);
    const settled = await this.settle(payment.id, outcome);
    if (settled.isUnwanted && settled.status === 'authorized') {
      await this.jobs.add(RELEASE_PAYMENT, { paymentId: payment.id }, { key: `${RELEASE_PAYMENT}:${payment.id}` });
    }
    return settled.outcome;
  }

  private settle(paymentId: string, answer: GatewayAnswer): Promise<Payment> {
    return this.payments.update(paymentId, (payment) =>
      payment.settle(answer, this.clock.now(), this.leases.recheckAt()),
    );
  }

  private async askLater({ id, attempts }: Payment): Promise<PaymentOutcome> {
    const runAt = this.leases.retryAt(attempts);
    const payment = await this.payments.update(id, (payment) => payment.postpone(runAt));
    if (payment.isOpen)
      await this.jobs.add(FINISH_PAYMENT, { paymentId: id }, { key: `${FINISH_PAYMENT}:${id}`, runAt });
    return payment.outcome;
  }
}

/** What a gateway found under a payment's key; anything else than an authorisation's answer is no answer. */
function answerOf(found: Exclude<FoundOutcome, { status: 'not_found' }>): AuthorizeOutcome {
  return found.status === 'succeeded' ? { status: 'unknown' } : found;
}
