import { type Money } from '../../../platform/domain/money.js';
import { Attempt, type GatewayAnswer, LET_GO_FOR } from './attempt.js';
import { contradictionIn } from './gateway-answer.js';
import { gatewayKeyOf, type OpenedPayment } from './opened-payment.js';
import { type DoneOperation, type OperationKind } from './operation.js';
import { type Abilities, ABLE, askableAmount, refuseUnlessInParts } from './operation-rules.js';
import { told } from './payment-facts.js';
import { PaymentRecord } from './payment-record.js';
import { mayBecome } from './payment-status.js';

/**
 * One attempt to be paid for an order, and what became of its money. Amounts are minor units of `currency`; what is asked
 * of the gateway is reserved before the call.
 */
export class Payment extends PaymentRecord {
  private constructor(opened: OpenedPayment, leaseUntil: Date, now: Date) {
    super();
    const { token, part = 1, capture = 'manual', saveFor = null, returnUrl = null, ...rest } = opened;
    const attempt = Attempt.begin(token, saveFor, leaseUntil);
    Object.assign(this, rest, {
      part,
      capture,
      returnUrl,
      gatewayKey: gatewayKeyOf(opened.id),
      createdAt: now,
      attempt,
    });
  }

  /** The intent, with the attempt already leased to whoever opens it. */
  static open(opened: OpenedPayment, leaseUntil: Date, now: Date): Payment {
    return new Payment(opened, leaseUntil, now);
  }

  /** Whoever gets true may ask the gateway until then; false while somebody else may, or when it has answered. */
  takeLease(now: Date, until: Date): boolean {
    return this.attempt.takeLease(now, until);
  }

  /** The gateway did not say: nobody asks again before then. */
  postpone(until: Date): void {
    this.attempt.postpone(until);
  }

  /**
   * Records what the gateway said; news that is old changes nothing, and what contradicts what was asked neither: that is
   * told, once. `recheckAt`: when to ask again about an action.
   */
  settle(answer: GatewayAnswer, now: Date, recheckAt: Date): void {
    const { amount, currency, gatewayReference: reference } = this;
    const contradiction = contradictionIn(answer, { reference, amount, currency });
    if (contradiction) {
      const isNew = this.attempt.putAside(contradiction, recheckAt);
      return isNew ? this.record(told.questioned(this.about(amount), contradiction, now)) : undefined;
    }
    if (!this.attempt.take(answer, recheckAt)) return;
    if (answer.status === 'declined') this.record(told.declined(this.about(amount), answer.code, now));
    if (answer.status !== 'authorized' && answer.status !== 'captured') return;
    this.funds.authorized = amount;
    this.record(told.authorized(this.money(amount), now));
    if (answer.status === 'captured') this.take(amount, now);
  }

  /** Its order was cancelled, or another attempt takes its place. */
  unwant(): void {
    this.attempt.isUnwanted = true;
  }

  /**
   * Sets aside what the gateway is about to be asked for, and answers how much that is; without `wanted`, and for
   * a void, all that is left. A void of an action turns the shopper away: who finishes it all the same, while the gateway is
   * being asked or after it refused, pays for nothing. Throws `OperationNotAllowed`, `OverCaptured`, `OverRefunded`,
   * `CurrencyMismatch`, `GatewayCannot`.
   */
  reserve(kind: OperationKind, wanted?: Money, gateway: Abilities = ABLE): number {
    const amount = askableAmount(kind, this, this.funds, { wanted, gateway });
    this.funds.reserve(kind, amount);
    if (kind === 'void' && this.isOpen) this.unwant();
    return amount;
  }

  /**
   * Some of what is authorised is not wanted any more. As long as something stays to be captured that is only noted here
   * (gateways void in whole): the last capture takes what is left. Answers false, and changes nothing, when nothing would
   * stay: then the gateway must be asked for a void. The caller has looked what is left. Throws `GatewayCannot` when all
   * that can be captured is the whole.
   */
  letGo(amount: number, refundId: string, now: Date, gateway: Abilities = ABLE): boolean {
    if (amount === this.capturable && !this.funds.isCapturePending) return false;
    refuseUnlessInParts('capture', this, gateway);
    this.funds.letGo(amount);
    this.record(told.voided(this.money(amount), refundId, now));
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
  complete({ id, kind, amount, isFinal, refundId, reason, heldNothing }: DoneOperation, now: Date): void {
    this.funds.release(kind, amount);
    if (kind === 'void' && this.isOpen) return this.wasTurnedAway(reason, now);
    if (kind === 'void') return heldNothing ? undefined : this.wasVoided(refundId ?? null, now);
    if (kind === 'capture') {
      this.take(amount, now);
      if (isFinal) this.letGoOfRest(null, now);
    } else {
      this.funds.giveBack(amount);
      this.record(told.refunded(this.money(amount), refundId ?? id, this.funds, now));
    }
  }

  /** A refund that was done came back: it can be given back once more. */
  returnRefund({ id, amount, refundId }: DoneOperation, now: Date): void {
    this.funds.returnToShop(amount);
    this.record(told.refundReturned(this.money(amount), refundId ?? id, this.funds, now));
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

  private take(amount: number, now: Date): void {
    this.funds.take(amount);
    this.attempt.status = 'captured';
    this.record(told.captured(this.money(amount), this.funds, now));
  }

  /** The gateway waits no longer for the shopper's action. */
  private wasTurnedAway(reason: string | null | undefined, now: Date): void {
    const code = LET_GO_FOR.find((code) => code === reason) ?? 'voided';
    this.settle({ status: 'declined', code }, now, now);
  }

  /** A void at the gateway lets go of everything uncaptured. */
  private wasVoided(refundId: string | null, now: Date): void {
    if (mayBecome(this.status, 'voided') && this.capturable > 0) this.attempt.status = 'voided';
    this.letGoOfRest(refundId, now);
  }

  private letGoOfRest(refundId: string | null, now: Date): void {
    const rest = this.funds.letGoOfRest();
    if (rest > 0) this.record(told.voided(this.money(rest), refundId, now));
  }
}
