import { type NextAction, type PaymentOutcome } from '../contract/authorize-payment.command.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type AuthorizeOutcome } from '../contract/payment-gateway.js';
import { type Contradiction } from './gateway-answer.js';
import { mayBecome } from './payment-status.js';

/** What a gateway can be recorded to have said; `unknown` is no answer. */
export type GatewayAnswer = Exclude<AuthorizeOutcome, { status: 'unknown' }>;

/** The decline code of a payment that was let go because its order was cancelled before the gateway had acted. */
export const ORDER_CANCELLED = 'order_cancelled';

/** The decline code of an attempt that made room for another one. */
export const REPLACED = 'replaced';

/** What the shop itself gives attempts up for: these reasons of a void are decline codes, too. */
export const LET_GO_FOR = [ORDER_CANCELLED, REPLACED] as const;

/** A payment's talk with its gateway: what it is asked with, who may ask and until when, and what it answered. */
export class Attempt {
  status: PaymentStatus = 'pending';
  /** The payment method's token; null once the gateway has answered. */
  token: string | null = null;
  /** For whom the gateway is to keep the method; null once it has answered. */
  saveFor: string | null = null;
  /** The gateway's own name of the payment. */
  reference: string | null = null;
  /** How often the gateway did not say. Who died while asking does not count: that says nothing of the gateway. */
  unanswered = 0;
  /** Its order was cancelled, or another attempt took its place: the gateway is not to be asked for money any more. */
  isUnwanted = false;
  /** That was so already when its money came: it has never paid for anything. */
  cameUnwanted = false;
  private leaseUntil: Date | null = null;
  private declineCode: string | null = null;
  private nextAction: NextAction | null = null;
  /** What it said that was put aside. */
  private questionedAs: string | null = null;

  /** One that whoever begins it may ask about until then. */
  static begin(token: string, saveFor: string | null, leaseUntil: Date): Attempt {
    return Object.assign(new Attempt(), { token, saveFor, leaseUntil });
  }

  /** The gateway's answer, or the shopper's, is still out. */
  get isOpen(): boolean {
    return this.status === 'pending' || this.status === 'requires_action';
  }

  /** How it stands for the shopper. */
  get outcome(): PaymentOutcome {
    if (this.status === 'pending') return { status: 'pending' };
    if (this.status === 'declined') return { status: 'declined', declineCode: this.declineCode ?? 'declined' };
    if (this.status === 'requires_action') return { status: 'requires_action', nextAction: this.nextAction! };
    return { status: this.isUnwanted || this.status === 'voided' ? 'voided' : 'authorized' };
  }

  /** Whoever gets true may ask the gateway until then; false while somebody else may, or when it has answered. */
  takeLease(now: Date, until: Date): boolean {
    if (!this.isOpen || (this.leaseUntil && this.leaseUntil > now)) return false;
    this.leaseUntil = until;
    return true;
  }

  /** The gateway did not say: nobody asks again before then. */
  postpone(until: Date): void {
    if (!this.isOpen) return;
    this.leaseUntil = until;
    this.unanswered++;
  }

  /** Takes over what the gateway said; false when that is no news. `recheckAt`: when to ask again about an action. */
  take(answer: GatewayAnswer, recheckAt: Date): boolean {
    if (answer.status === 'requires_action' && this.status === 'requires_action') this.leaseUntil = recheckAt;
    const status = answer.status === 'captured' ? 'authorized' : answer.status;
    if (!mayBecome(this.status, status)) return false;
    this.status = status;
    this.token = null;
    this.saveFor = null;
    this.leaseUntil = answer.status === 'requires_action' ? recheckAt : null;
    this.nextAction = answer.status === 'requires_action' ? { type: 'redirect', url: answer.url } : null;
    this.declineCode = answer.status === 'declined' ? answer.code : null;
    this.cameUnwanted = this.isUnwanted && status === 'authorized';
    if (answer.status !== 'declined') this.reference = answer.reference;
    if (answer.status === 'declined' && answer.code === REPLACED) this.isUnwanted = true;
    return true;
  }

  /** Puts an answer aside and has the gateway asked again later; false when that very answer was put aside before. */
  putAside({ contradiction, told }: Contradiction, recheckAt: Date): boolean {
    if (this.isOpen) this.leaseUntil = recheckAt;
    const questioned = `${contradiction}: ${told}`;
    if (this.questionedAs === questioned) return false;
    this.questionedAs = questioned;
    return true;
  }
}
