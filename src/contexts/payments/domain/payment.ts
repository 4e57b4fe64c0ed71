import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type Money } from '../../../platform/domain/money.js';
import { type NextAction, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type AuthorizeOutcome, type GatewayCapabilities } from '../contract/payment-gateway.js';
import { Funds } from './funds.js';
import { type Contradiction, contradictionIn } from './gateway-answer.js';
import { type Operation, type OperationKind } from './operation.js';
import { type Told, told } from './payment-facts.js';
import { ALLOWED_IN, mayBecome } from './payment-status.js';
import { CurrencyMismatch, GatewayCannot, OperationNotAllowed, OverCaptured, OverRefunded } from './payment.errors.js';

/** What `Payment.open` needs; `amount` in minor units. */
export interface OpenedPayment {
  id: string;
  orderId: string;
  gateway: string;
  token: string;
  amount: number;
  currency: string;
  /** Which share of the order it pays; 1 unless stated. */
  part?: number;
  /** `automatic`: taken in the same step as it is authorised. */
  capture?: 'manual' | 'automatic';
  /** Keep the method for this customer. */
  saveFor?: string | null;
  returnUrl?: string | null;
}

type Abilities = Pick<GatewayCapabilities, 'partialCapture' | 'multipleCaptures' | 'partialRefund'>;
const ABLE: Abilities = { partialCapture: true, multipleCaptures: true, partialRefund: true };

/** A capture, refund or void that the gateway has answered. */
export type DoneOperation = Pick<Operation, 'id' | 'kind' | 'amount'> &
  Partial<Pick<Operation, 'isFinal' | 'refundId'>>;

/** What a gateway can be recorded to have said; `unknown` is no answer. */
export type GatewayAnswer = Exclude<AuthorizeOutcome, { status: 'unknown' }>;

/** The name under which gateways know a payment's attempt. */
export const gatewayKeyOf = (paymentId: string): string => `payment-${paymentId}`;

/** The decline code of a payment that was let go because its order was cancelled before the gateway had acted. */
export const ORDER_CANCELLED = 'order_cancelled';

/** The decline code of an attempt that made room for another one. */
export const REPLACED = 'replaced';

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
  /** Which share of the order it pays; an order has one live payment for each. */
  readonly part: number;
  /** When its money is taken. */
  readonly capture: 'manual' | 'automatic';
  /** Where the gateway sends the shopper after an action of theirs. */
  readonly returnUrl: string | null;
  readonly createdAt: Date;
  private currentStatus: PaymentStatus = 'pending';
  private oneTimeToken: string | null;
  private reference: string | null = null;
  private readonly funds = new Funds();
  private declineCode: string | null = null;
  private nextAction: NextAction | null = null;
  private leaseUntil: Date | null;
  private attemptCount = 0;
  private unwanted = false;
  /** For whom the method is to be kept; forgotten once the gateway has answered. */
  private keepFor: string | null;
  private questionedAs: string | null = null;

  private constructor(opened: OpenedPayment, leaseUntil: Date, now: Date) {
    super();
    const { token, part = 1, capture = 'manual', saveFor = null, returnUrl = null, ...rest } = opened;
    Object.assign(this, rest, { part, capture, returnUrl, gatewayKey: gatewayKeyOf(opened.id), createdAt: now });
    this.keepFor = saveFor;
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

  /** For whom the gateway is to keep the method; null once it has answered. */
  get saveFor(): string | null {
    return this.keepFor;
  }

  /** Its order was cancelled, or another attempt took its place: the gateway is not to be asked for money any more. */
  get isUnwanted(): boolean {
    return this.unwanted;
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

  /** The gateway holds money that nobody will take: it must be told so. */
  get isHeldInVain(): boolean {
    return this.funds.areHeldInVain;
  }

  /** A capture of that much, now set aside, is the last one. */
  isLastCapture(amount: number): boolean {
    return this.funds.isOnlyPendingCapture(amount);
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

  /** Records what the gateway said; news that is old changes nothing, and what contradicts what was asked neither. `recheckAt`: when to ask again about an action. */
  settle(answer: GatewayAnswer, now: Date, recheckAt: Date): void {
    const contradiction = contradictionIn(answer, this.asked);
    if (contradiction) return this.question(contradiction, now, recheckAt);
    if (answer.status === 'requires_action' && this.status === 'requires_action') this.leaseUntil = recheckAt;
    const status = answer.status === 'captured' ? 'authorized' : answer.status;
    if (!mayBecome(this.status, status)) return;
    this.currentStatus = status;
    this.oneTimeToken = null;
    this.keepFor = null;
    this.leaseUntil = answer.status === 'requires_action' ? recheckAt : null;
    this.nextAction = answer.status === 'requires_action' ? { type: 'redirect', url: answer.url } : null;
    this.declineCode = answer.status === 'declined' ? answer.code : null;
    if (answer.status !== 'declined') this.reference = answer.reference;
    if (answer.status === 'declined' && answer.code === REPLACED) this.unwant();
    if (answer.status === 'declined') this.record(told.declined(this.about(this.amount), answer.code, now));
    if (answer.status !== 'authorized' && answer.status !== 'captured') return;
    this.funds.authorized = this.amount;
    this.record(told.authorized(this.about(this.amount), now));
    if (answer.status === 'captured') this.takeAll(now);
  }

  /** Its order was cancelled, or another attempt takes its place. */
  unwant(): void {
    this.unwanted = true;
  }

  /**
   * Sets aside what the gateway is about to be asked for, and answers how much that is; without `wanted`, and for
   * a void, all that is left. Throws `OperationNotAllowed`, `OverCaptured`, `OverRefunded`, `CurrencyMismatch`,
   * `GatewayCannot`.
   */
  reserve(kind: OperationKind, wanted?: Money, gateway: Abilities = ABLE): number {
    if (kind === 'void' && this.status === 'requires_action') return 0; // nothing is authorised yet
    this.refuseUnlessAllowed(kind);
    if (kind === 'capture' && !gateway.multipleCaptures) this.refuseAcrossCapture(kind);
    const { currency } = this;
    if (wanted && wanted.currency !== currency) throw new CurrencyMismatch(wanted.currency, currency);
    const left = this.funds.left(kind);
    if (kind === 'void' && this.isHeldInVain) return 0; // the books have let go of it already
    if (!wanted && left === 0) throw new OperationNotAllowed(kind, this.status, `nothing is left to ${kind}`);
    const amount = kind === 'void' ? left : (wanted?.amount ?? left); // a void is always whole
    if (amount > left) throw new (kind === 'refund' ? OverRefunded : OverCaptured)(amount, { amount: left, currency });
    if (amount < left) this.refuseUnlessInParts(kind, gateway);
    this.funds.reserve(kind, amount);
    return amount;
  }

  /**
   * Some of what is authorised is not wanted any more. As long as something stays to be captured that is only noted here
   * (gateways void in whole): the last capture takes what is left. Answers false, and changes nothing, when nothing would
   * stay: then the gateway must be asked for a void. The caller has looked what is left.
   */
  letGo(amount: number, refundId: string, now: Date): boolean {
    if (amount === this.capturable && !this.funds.isCapturePending) return false;
    this.funds.letGo(amount);
    this.record(told.voided(this.about(amount), refundId, now));
    return true;
  }

  /** The gateway refused: what was reserved is free again. A refused refund, or share of one, is told. */
  refuse({ id, kind, amount, refundId }: DoneOperation, declineCode: string, now: Date): void {
    this.funds.release(kind, amount);
    if (kind === 'refund' || (kind === 'void' && refundId)) {
      this.record(told.refundFailed(this.about(amount), refundId ?? id, declineCode, now));
    }
  }

  /** The gateway did it. */
  complete({ id, kind, amount, isFinal, refundId }: DoneOperation, now: Date): void {
    this.funds.release(kind, amount);
    if (kind === 'void') return this.wasVoided(refundId ?? null, now);
    if (kind === 'capture') {
      this.funds.take(amount);
      this.currentStatus = 'captured';
      this.record(told.captured(this.about(amount), this.funds, now));
      if (isFinal) this.letGoOfRest(null, now);
    } else {
      this.funds.giveBack(amount);
      this.record(told.refunded(this.about(amount), refundId ?? id, this.funds, now));
    }
  }

  /** A buyer's bank takes money back: what of it has not gone back already counts against refunds. */
  openDispute({ id, amount, reason }: { id: string; amount: number; reason: string | null }, now: Date): void {
    this.funds.claim(amount);
    this.record(told.disputeOpened(this.about(amount), id, reason, now));
  }

  /** The bank has decided: a dispute won frees what it held, one lost has given it back. */
  closeDispute({ id, amount }: { id: string; amount: number }, outcome: 'won' | 'lost', now: Date): void {
    if (outcome === 'won') this.funds.dropClaim(amount);
    this.record(told.disputeClosed(this.about(amount), id, outcome, now));
  }

  private get asked(): { reference: string | null; amount: number; currency: string } {
    return { reference: this.reference, amount: this.amount, currency: this.currency };
  }

  /** The answer is put aside: nothing moves, it is told once, and the gateway is asked again later. */
  private question(contradiction: Contradiction, now: Date, recheckAt: Date): void {
    if (this.isOpen) this.leaseUntil = recheckAt;
    const questioned = `${contradiction.contradiction}: ${contradiction.told}`;
    if (this.questionedAs === questioned) return;
    this.questionedAs = questioned;
    this.record(told.questioned(this.about(this.amount), contradiction, now));
  }

  /** The gateway took the money in the same step as it authorised it. */
  private takeAll(now: Date): void {
    this.funds.take(this.amount);
    this.currentStatus = 'captured';
    this.record(told.captured(this.about(this.amount), this.funds, now));
  }

  /**
   * A void at the gateway lets go of everything uncaptured, also of an action that the shopper never finished: who finishes
   * it all the same pays for nothing, so it is unwanted in the same commit.
   */
  private wasVoided(refundId: string | null, now: Date): void {
    if (this.isOpen) {
      const code = this.unwanted ? ORDER_CANCELLED : 'voided';
      this.unwant();
      return this.settle({ status: 'declined', code }, now, now);
    }
    if (mayBecome(this.status, 'voided') && this.capturable > 0) this.currentStatus = 'voided';
    this.letGoOfRest(refundId, now);
  }

  private letGoOfRest(refundId: string | null, now: Date): void {
    const rest = this.funds.letGoOfRest();
    if (rest > 0) this.record(told.voided(this.about(rest), refundId, now));
  }

  private refuseUnlessAllowed(kind: OperationKind): void {
    if (!ALLOWED_IN[kind].includes(this.status)) {
      throw new OperationNotAllowed(kind, this.status, 'its status does not allow it');
    }
    if (kind === 'void') this.refuseAcrossCapture(kind);
  }

  private refuseAcrossCapture(kind: OperationKind): void {
    if (this.funds.isCapturePending) throw new OperationNotAllowed(kind, this.status, 'a capture is under way');
  }

  private refuseUnlessInParts(kind: OperationKind, { partialCapture, partialRefund }: Abilities): void {
    if (kind === 'capture' && !partialCapture)
      throw new GatewayCannot(this.gateway, 'capture less than all that is left');
    if (kind === 'refund' && !partialRefund) throw new GatewayCannot(this.gateway, 'refund less than all that is left');
  }

  private about(amount: number): Told {
    const { id: paymentId, orderId, gateway, currency } = this;
    return { paymentId, orderId, gateway, currency, amount };
  }
}
