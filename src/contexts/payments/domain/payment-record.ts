import { Aggregate } from '../../../platform/domain/aggregate.js';
import { type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type Attempt } from './attempt.js';
import { Funds } from './funds.js';
import { type OperationKind } from './operation.js';
import { type Told, type ToldMoney } from './payment-facts.js';

/** What a payment is and where it stands; what may happen to it is `Payment`. */
export abstract class PaymentRecord extends Aggregate {
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
  protected readonly attempt: Attempt;
  protected readonly funds = new Funds();

  get status(): PaymentStatus {
    return this.attempt.status;
  }

  /** The payment method's token; null once the gateway has answered. */
  get token(): string | null {
    return this.attempt.token;
  }

  get gatewayReference(): string | null {
    return this.attempt.reference;
  }

  /** How often its gateway did not say how the attempt stands. */
  get unanswered(): number {
    return this.attempt.unanswered;
  }

  /** For whom the gateway is to keep the method; null once it has answered. */
  get saveFor(): string | null {
    return this.attempt.saveFor;
  }

  /** Its order was cancelled, or another attempt took its place: the gateway is not to be asked for money any more. */
  get isUnwanted(): boolean {
    return this.attempt.isUnwanted;
  }

  /** Minor units that operations of that kind have moved so far. */
  moved(kind: OperationKind): number {
    const { captured, refunded, voided } = this.funds;
    return { capture: captured, refund: refunded, void: voided }[kind];
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
    return this.attempt.isOpen;
  }

  /** How the shopper's attempt stands. */
  get outcome(): PaymentOutcome {
    return this.attempt.outcome;
  }

  /** Of money that moved it is said whether anybody wanted it. */
  protected money(amount: number): ToldMoney {
    return { ...this.about(amount), ...(this.attempt.cameUnwanted && { unwanted: true }) };
  }

  /** What every fact of it says. */
  protected about(amount: number): Told {
    const { id: paymentId, orderId, gateway, currency } = this;
    return { paymentId, orderId, gateway, currency, amount };
  }
}
