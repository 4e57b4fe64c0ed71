import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type Money } from '../../../platform/domain/money.js';
import { type NextAction, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type AuthorizeOutcome } from '../contract/payment-gateway.js';
import { Funds } from './funds.js';
import { type OperationKind } from './operation.js';
import { type Told, told } from './payment-facts.js';
import { ALLOWED_IN, mayBecome } from './payment-status.js';
import { CurrencyMismatch, OperationNotAllowed, OverCaptured, OverRefunded } from './payment.errors.js';

/** What `Payment.open` needs; `amount` in minor units. */
export interface OpenedPayment {
  id: string;
  orderId: string;
  gateway: string;
  token: string;
  amount: number;
  currency: string;
}

/** What a gateway can be recorded to have said; `unknown` is no answer. */
export type GatewayAnswer = Exclude<AuthorizeOutcome, { status: 'unknown' }>;

/** The decline code of a payment that was let go because its order was cancelled before the gateway had acted. */
export const ORDER_CANCELLED = 'order_cancelled';

/**
 * One attempt to be paid for an order, and what became of its money. Amounts are minor units of `currency`; what is asked
 * of the gateway is reserved before the call.
 */
export class Payment extends Aggregate {
  readonly orderId: string;
  readonly gateway: string;
  /** Unique, made before the gateway is called; the gateway acts once on it. */
  readonly gatewayKey: string;
  readonly amount: number;
  readonly currency: string;
  readonly createdAt: Date;
  private currentStatus: PaymentStatus = 'pending';
  private oneTimeToken: string | null;
  private reference: string | null = null;
  private readonly funds = new Funds();
  private declineCode: string | null = null;
  private nextAction: NextAction | null = null;
  private leaseUntil: Date | null;
  private attemptCount = 0;
  private cancelled = false;

  private constructor(opened: OpenedPayment, leaseUntil: Date, now: Date) {
    super();
    const { token, ...rest } = opened;
    Object.assign(this, rest, { gatewayKey: `payment-${opened.id}`, createdAt: now });
    this.oneTimeToken = token;
    this.leaseUntil = leaseUntil;
  }

  /** The intent, with the attempt already leased to whoever opens it. */
  static open(opened: OpenedPayment, leaseUntil: Date, now: Date): Payment {
    return new Payment(opened, leaseUntil, now);
  }

  get status(): PaymentStatus {
    return this.currentStatus;
  }

  /** The payment method's token; null once the gateway has answered. */
  get token(): string | null {
    return this.oneTimeToken;
  }

  get gatewayReference(): string | null {
    return this.reference;
  }

  get attempts(): number {
    return this.attemptCount;
  }

  /** Its order was cancelled: the gateway is not to be asked for money any more. */
  get isUnwanted(): boolean {
    return this.cancelled;
  }

  /** Minor units that a capture could still take. */
  get capturable(): number {
    return this.funds.left('capture');
  }

  /** Minor units that a refund could still give back. */
  get refundable(): number {
    return this.funds.left('refund');
  }

  /** A void would let something go, and no capture is under way that it would cross. */
  get isVoidable(): boolean {
    if (this.status === 'requires_action') return true;
    return this.capturable > 0 && !this.funds.isCapturePending;
  }

  /** Nothing is authorised, captured or asked for any more. */
  get isReleased(): boolean {
    return !this.isOpen && this.funds.areReleased;
  }

  /** The gateway's answer, or the shopper's, is still out. */
  get isOpen(): boolean {
    return this.status === 'pending' || this.status === 'requires_action';
  }

  /** How the shopper's attempt stands. */
  get outcome(): PaymentOutcome {
    if (this.status === 'pending') return { status: 'pending' };
    if (this.status === 'declined') return { status: 'declined', declineCode: this.declineCode ?? 'declined' };
    if (this.status === 'requires_action') return { status: 'requires_action', nextAction: this.nextAction! };
    return { status: 'authorized' };
  }

  /** Whoever gets true may ask the gateway until then; false while somebody else may, or when it has answered. */
  takeLease(now: Date, until: Date): boolean {
    if (!this.isOpen || (this.leaseUntil && this.leaseUntil > now)) return false;
    this.leaseUntil = until;
    this.attemptCount++;
    return true;
  }

  /** The gateway did not say: nobody asks again before then. */
  postpone(until: Date): void {
    if (this.isOpen) this.leaseUntil = until;
  }

  /** Records what the gateway said; news that is old changes nothing. `recheckAt`: when to ask again about an action. */
  settle(answer: GatewayAnswer, now: Date, recheckAt: Date): void {
    if (answer.status === 'requires_action' && this.status === 'requires_action') this.leaseUntil = recheckAt;
    const status = answer.status === 'captured' ? 'authorized' : answer.status;
    if (!mayBecome(this.status, status)) return;
    this.currentStatus = status;
    this.oneTimeToken = null;
    this.leaseUntil = answer.status === 'requires_action' ? recheckAt : null;
    this.nextAction = answer.status === 'requires_action' ? { type: 'redirect', url: answer.url } : null;
    this.declineCode = answer.status === 'declined' ? answer.code : null;
    if (answer.status !== 'declined') this.reference = answer.reference;
    if (answer.status === 'declined') this.record(told.declined(this.about(this.amount), answer.code, now));
    if (answer.status !== 'authorized' && answer.status !== 'captured') return;
    this.funds.authorized = this.amount;
    this.record(told.authorized(this.about(this.amount), now));
    if (answer.status === 'captured') this.takeAll(now);
  }

  /** Its order was cancelled. */
  cancel(): void {
    this.cancelled = true;
  }

  /**
   * Sets aside what the gateway is about to be asked for, and answers how much that is; without `wanted`, and for
   * a void, all that is left. Throws `OperationNotAllowed`, `OverCaptured`, `OverRefunded`, `CurrencyMismatch`.
   */
  reserve(kind: OperationKind, wanted?: Money): number {
    if (kind === 'void' && this.status === 'requires_action') return 0; // nothing is authorised yet
    this.refuseUnlessAllowed(kind);
    const { currency } = this;
    if (wanted && wanted.currency !== currency) throw new CurrencyMismatch(wanted.currency, currency);
    const left = this.funds.left(kind);
    if (!wanted && left === 0) throw new OperationNotAllowed(kind, this.status, `nothing is left to ${kind}`);
    const amount = kind === 'void' ? left : (wanted?.amount ?? left); // a void is always whole
    if (amount > left) throw new (kind === 'refund' ? OverRefunded : OverCaptured)(amount, { amount: left, currency });
    this.funds.reserve(kind, amount);
    return amount;
  }

  /** The gateway refused: what was reserved is free again. */
  release(kind: OperationKind, amount: number): void {
    this.funds.release(kind, amount);
  }

  /** The gateway did it. */
  complete({ id, kind, amount }: { id: string; kind: OperationKind; amount: number }, now: Date): void {
    this.funds.release(kind, amount);
    if (kind === 'void') return this.wasVoided(now);
    if (kind === 'capture') {
      this.funds.captured += amount;
      this.currentStatus = 'captured';
      this.record(told.captured(this.about(amount), this.funds, now));
    } else {
      this.funds.refunded += amount;
      this.record(told.refunded(this.about(amount), id, this.funds, now));
    }
  }

  /** The gateway took the money in the same step as it authorised it. */
  private takeAll(now: Date): void {
    this.funds.captured = this.amount;
    this.currentStatus = 'captured';
    this.record(told.captured(this.about(this.amount), this.funds, now));
  }

  /** A void at the gateway lets go of everything uncaptured, also of an action that the shopper never finished. */
  private wasVoided(now: Date): void {
    if (this.isOpen) {
      return this.settle({ status: 'declined', code: this.cancelled ? ORDER_CANCELLED : 'voided' }, now, now);
    }
    const rest = this.capturable;
    if (rest === 0) return;
    this.funds.voided += rest;
    if (mayBecome(this.status, 'voided')) this.currentStatus = 'voided';
    this.record(told.voided(this.about(rest), now));
  }

  private refuseUnlessAllowed(kind: OperationKind): void {
    if (!ALLOWED_IN[kind].includes(this.status)) {
      throw new OperationNotAllowed(kind, this.status, 'its status does not allow it');
    }
    if (kind === 'void' && this.funds.isCapturePending) {
      throw new OperationNotAllowed(kind, this.status, 'a capture is under way');
    }
  }

  private about(amount: number): Told {
    const { id: paymentId, orderId, gateway, currency } = this;
    return { paymentId, orderId, gateway, currency, amount };
  }
}
