import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type Money } from '../../../platform/domain/money.js';
import { type NextAction, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { PaymentAuthorized } from '../contract/payment-authorized.event.js';
import { PaymentCaptured } from '../contract/payment-captured.event.js';
import { PaymentDeclined } from '../contract/payment-declined.event.js';
import { type AuthorizeOutcome } from '../contract/payment-gateway.js';
import { PaymentRefunded } from '../contract/payment-refunded.event.js';
import { PaymentVoided } from '../contract/payment-voided.event.js';
import { type OperationKind } from './operation.js';
import { mayBecome } from './payment-status.js';
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
 * One attempt to be paid for an order, and what became of its money. Amounts are minor units of `currency`. What is
 * asked of the gateway is reserved as pending before the call, so that at every instant
 * captured + voided + both pending <= authorized, and refunded + pending refunds <= captured.
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
  private authorized = 0;
  private captured = 0;
  private refunded = 0;
  private voided = 0;
  private pendingCapture = 0;
  private pendingRefund = 0;
  private pendingVoid = 0;
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
    return this.authorized - this.captured - this.voided - this.pendingCapture - this.pendingVoid;
  }

  /** Minor units that a refund could still give back. */
  get refundable(): number {
    return this.captured - this.refunded - this.pendingRefund;
  }

  /** A void would let something go, and no capture is under way that it would cross. */
  get isVoidable(): boolean {
    if (this.status === 'requires_action') return true;
    return this.capturable > 0 && this.pendingCapture === 0;
  }

  /** Nothing is authorised, captured or asked for any more. */
  get isReleased(): boolean {
    return !this.isOpen && this.authorized === this.captured + this.voided && this.captured === this.refunded;
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
    if (!mayBecome(this.status, answer.status)) return;
    this.currentStatus = answer.status;
    this.oneTimeToken = null;
    this.leaseUntil = answer.status === 'requires_action' ? recheckAt : null;
    this.nextAction = answer.status === 'requires_action' ? { type: 'redirect', url: answer.url } : null;
    this.declineCode = answer.status === 'declined' ? answer.code : null;
    if (answer.status !== 'declined') this.reference = answer.reference;
    if (answer.status === 'authorized') this.wasAuthorized(now);
    if (answer.status === 'declined') this.wasDeclined(answer.code, now);
  }

  /** Its order was cancelled. */
  cancel(): void {
    this.cancelled = true;
  }

  /**
   * Sets aside what the gateway is about to be asked for, and answers how much that is; without `wanted`, all that is
   * left. Throws `OperationNotAllowed`, `OverCaptured`, `OverRefunded`, `CurrencyMismatch`.
   */
  reserve(kind: OperationKind, wanted?: Money): number {
    if (kind === 'void') return this.reserveVoid();
    const left = kind === 'capture' ? this.capturable : this.refundable;
    const allowed = kind === 'capture' ? ['authorized', 'captured'] : ['captured'];
    if (!allowed.includes(this.status))
      throw new OperationNotAllowed(kind, this.status, 'its status does not allow it');
    if (wanted && wanted.currency !== this.currency) throw new CurrencyMismatch(wanted.currency, this.currency);
    if (!wanted && left === 0) throw new OperationNotAllowed(kind, this.status, `nothing is left to ${kind}`);
    const asked = wanted?.amount ?? left;
    if (asked > left) {
      throw new (kind === 'capture' ? OverCaptured : OverRefunded)(asked, { amount: left, currency: this.currency });
    }
    if (kind === 'capture') this.pendingCapture += asked;
    else this.pendingRefund += asked;
    return asked;
  }

  /** The gateway refused: what was reserved is free again. */
  release(kind: OperationKind, amount: number): void {
    if (kind === 'capture') this.pendingCapture -= amount;
    if (kind === 'refund') this.pendingRefund -= amount;
    if (kind === 'void') this.pendingVoid -= amount;
  }

  /** The gateway did it. */
  complete(operation: { id: string; kind: OperationKind; amount: number }, now: Date): void {
    const { id, kind, amount } = operation;
    this.release(kind, amount);
    if (kind === 'capture') this.wasCaptured(amount, now);
    if (kind === 'refund') this.wasRefunded(id, amount, now);
    if (kind === 'void') this.wasVoided(now);
  }

  private reserveVoid(): number {
    if (this.status === 'requires_action') return 0;
    if (this.status !== 'authorized' && this.status !== 'captured') {
      throw new OperationNotAllowed('void', this.status, 'its status does not allow it');
    }
    if (this.pendingCapture > 0) throw new OperationNotAllowed('void', this.status, 'a capture is under way');
    if (this.capturable === 0) throw new OperationNotAllowed('void', this.status, 'nothing is left to void');
    const rest = this.capturable;
    this.pendingVoid += rest;
    return rest;
  }

  private wasAuthorized(now: Date): void {
    this.authorized = this.amount;
    this.record(new PaymentAuthorized({ ...this.told(this.amount), authorizedAt: now.toISOString() }));
  }

  private wasDeclined(declineCode: string, now: Date): void {
    this.record(new PaymentDeclined({ ...this.told(this.amount), declineCode, declinedAt: now.toISOString() }));
  }

  private wasCaptured(amount: number, now: Date): void {
    this.captured += amount;
    this.currentStatus = 'captured';
    const capturedTotal = this.captured;
    this.record(new PaymentCaptured({ ...this.told(amount), capturedTotal, capturedAt: now.toISOString() }));
  }

  private wasRefunded(refundId: string, amount: number, now: Date): void {
    this.refunded += amount;
    const refundedTotal = this.refunded;
    this.record(new PaymentRefunded({ ...this.told(amount), refundId, refundedTotal, refundedAt: now.toISOString() }));
  }

  /** A void at the gateway lets go of everything uncaptured, also of an action that the shopper never finished. */
  private wasVoided(now: Date): void {
    if (this.isOpen) {
      this.settle({ status: 'declined', code: this.cancelled ? ORDER_CANCELLED : 'voided' }, now, now);
      return;
    }
    const rest = this.capturable;
    if (rest === 0) return;
    this.voided += rest;
    if (mayBecome(this.status, 'voided')) this.currentStatus = 'voided';
    this.record(new PaymentVoided({ ...this.told(rest), voidedAt: now.toISOString() }));
  }

  private told(amount: number) {
    const { id: paymentId, orderId, gateway, currency } = this;
    return { paymentId, orderId, gateway, amount, currency };
  }
}
