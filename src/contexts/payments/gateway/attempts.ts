import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/runtime/clock.js';
import { Transaction } from '../../../platform/database/database.js';
import { type AuthorizationAnswer, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type AuthorizeOutcome, type FoundOutcome } from '../contract/payment-gateway.js';
import { sensible } from '../domain/gateway-answer.js';
import { type GatewayAnswer, ORDER_CANCELLED } from '../domain/attempt.js';
import { type Payment } from '../domain/payment.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { PaymentJobs } from './payment-jobs.js';
import { Leases } from './leases.js';

/** Brings a payment to its answer: asks the gateway, once, and records what it said. */
@Injectable()
export class Attempts {
  constructor(
    private readonly payments: Payments,
    private readonly gateways: Gateways,
    private readonly leases: Leases,
    private readonly jobs: PaymentJobs,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * What the gateway says of an attempt, not yet recorded. Whoever opened the payment in this request holds its lease
   * and asks at once. Anybody else takes the attempt over if its lease ran out: asks by key, and authorises only what
   * the gateway never saw; with `givenUpAs`, the code to decline it with, not even those. `recorded` means that there is nothing to ask, or that somebody else is asking.
   */
  async ask(paymentId: string, givenUpAs?: string): Promise<AuthorizationAnswer> {
    const opened = this.payments.justOpened(paymentId);
    if (opened) return this.authorize(opened);
    let taken = false;
    const payment = await this.payments.update(paymentId, (payment) => {
      taken = payment.takeLease(this.leases.now(), this.leases.end(2));
    });
    if (!taken) return { status: 'recorded' };
    const code = givenUpAs ?? (payment.isUnwanted ? ORDER_CANCELLED : undefined);
    const found = await this.find(payment, code !== undefined);
    if (found.status !== 'not_found') return answerOf(found);
    if (code) return { status: 'declined', code };
    return payment.status === 'pending' ? this.authorize(payment) : { status: 'unknown' };
  }

  /** Records what the gateway said, in the running transaction if there is one. */
  async record(paymentId: string, answer: AuthorizationAnswer): Promise<PaymentOutcome> {
    if (answer.status === 'recorded') return (await this.payments.get(paymentId)).outcome;
    if (answer.status === 'unknown') return this.askLater(paymentId);
    return this.transaction.run(() => this.settle(paymentId, answer));
  }

  /** Asks and records. */
  async finish(paymentId: string): Promise<PaymentOutcome> {
    return this.record(paymentId, await this.ask(paymentId));
  }

  /**
   * The gateway says that there is news: asks what it knows, whoever holds the lease. Money of a declined attempt whose
   * part another one pays by now comes too late: it is booked and let go. False when the gateway did not say.
   */
  async refresh(payment: Payment): Promise<boolean> {
    const found = await this.find(payment, payment.isUnwanted || payment.status === 'declined');
    if (found.status === 'not_found' || found.status === 'unknown') return found.status === 'not_found';
    if (payment.status === 'declined' && (await this.payments.isReplaced(payment))) {
      await this.payments.update(payment.id, (late) => late.unwant());
    }
    await this.record(payment.id, answerOf(found));
    return true;
  }

  /** Money that nobody wants is written down together with the job that lets it go. */
  private async settle(paymentId: string, answer: GatewayAnswer): Promise<PaymentOutcome> {
    const settled = await this.payments.update(paymentId, (payment) =>
      payment.settle(answer, this.clock.now(), this.leases.recheckAt()),
    );
    if (settled.isUnwanted && !settled.isReleased && !settled.isOpen) {
      await this.jobs.release(paymentId);
    }
    return settled.outcome;
  }

  /** What costs nothing is nobody's to be asked for: gateways refuse it. */
  private async authorize(payment: Payment): Promise<AuthorizeOutcome> {
    if (payment.amount === 0) return { status: 'authorized', reference: payment.gatewayKey };
    const { gateway, gatewayKey: key, token, amount, currency, orderId, capture, saveFor, returnUrl } = payment;
    const extras = { ...(saveFor && { saveFor }), ...(returnUrl && { returnUrl }) };
    const request = { key, token: token ?? '', amount, currency, orderId, capture, ...extras };
    return sensible(await this.gateways.call(gateway, (port, signal) => port.authorize(request, signal)));
  }

  private async find(payment: Payment, lookOnly: boolean): Promise<FoundOutcome> {
    const { gateway, gatewayKey: key, gatewayReference, createdAt: since } = payment;
    const sought = { key, kind: 'payment', gatewayReference, since, lookOnly } as const;
    return sensible(await this.gateways.find(gateway, sought));
  }

  private async askLater(paymentId: string): Promise<PaymentOutcome> {
    let retryAt = this.leases.now();
    const payment = await this.payments.update(paymentId, (payment) => {
      retryAt = this.leases.retryAt(payment.unanswered);
      payment.postpone(retryAt);
    });
    if (payment.isOpen) await this.jobs.finishPayment(paymentId, retryAt);
    return payment.outcome;
  }
}

/** What a gateway found under a payment's key; anything else than an authorisation's answer is no answer. */
function answerOf(found: Exclude<FoundOutcome, { status: 'not_found' }>): AuthorizeOutcome {
  return found.status === 'succeeded' ? { status: 'unknown' } : found;
}
