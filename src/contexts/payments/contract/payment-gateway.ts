import { DiscoveryService } from '@nestjs/core';
import { type GatewayTransaction, type WebhookMessage, type WebhookNews } from './gateway-news.js';

/** What a gateway can do beyond authorising, capturing the whole and refunding the whole. */
export interface GatewayCapabilities {
  /** Takes less than was authorised. */
  partialCapture: boolean;
  /** Takes what is authorised in several steps; without it the first capture lets go of the rest. */
  multipleCaptures: boolean;
  /** Gives back less than was taken. */
  partialRefund: boolean;
  /** Takes the money in the same step as it authorises (`capture: 'automatic'`). */
  automaticCapture: boolean;
  /** Keeps a shopper's payment method for later orders. */
  savedMethods: boolean;
  /** Sends shoppers away to prove who they are, and back to `returnUrl`. */
  redirects: boolean;
  /** Tells news by itself: has `readWebhook`. */
  webhooks: boolean;
  /** Lists what happened at it: has `transactions`. */
  listing: boolean;
}

/** `key` is the one name of this attempt: however often a gateway hears it, it acts once and answers the same. */
export interface AuthorizeRequest {
  key: string;
  /** The gateway's own one-time reference to a payment method; never card data. */
  token: string;
  /** Minor units of `currency`. */
  amount: number;
  currency: string;
  orderId: string;
  /** `automatic` takes the money at once; only asked of a gateway that can. */
  capture: 'manual' | 'automatic';
  /** Where the gateway should send the shopper after an action of theirs. */
  returnUrl?: string;
  /** Keep the method for this customer, by the shop's own opaque id; only asked of a gateway that can. */
  saveFor?: string;
}

/** One capture, refund or void of an authorised payment; `key` names this operation, `amount` is in minor units. */
export interface OperationRequest {
  key: string;
  /** The key of the payment that it belongs to. */
  paymentKey: string;
  /** What the gateway called the payment when it authorised it. */
  gatewayReference: string;
  amount: number;
  currency: string;
  /** A capture only: nothing more will be captured, so the gateway may let the rest go. */
  isFinal?: boolean;
}

/**
 * The gateway may have acted or not, or is still at it. Asked again by key, never blindly repeated. Answered by a gateway
 * that did say so; one that said nothing readable throws, which counts towards its breaker.
 */
export interface Unknown {
  status: 'unknown';
}

/** The gateway refused; `code` is stable and shown to the client. */
export interface Declined {
  status: 'declined';
  code: string;
}

/** What a shopper's kept payment method looks like; `token` pays with it. */
export interface SavedMethod {
  token: string;
  /** E.g. `card`, `paypal`. */
  kind: string;
  /** For people, never a full number: "Visa ending in 4242". */
  label: string;
  /** What else the gateway tells of a card. */
  brand?: string;
  last4?: string;
  expires?: { month: number; year: number };
}

/** An authorisation's end; amounts the gateway reports are checked against what was asked for. */
export type AuthorizeOutcome =
  | { status: 'authorized'; reference: string; amount?: number; currency?: string; savedMethod?: SavedMethod }
  | { status: 'captured'; reference: string; amount?: number; currency?: string; savedMethod?: SavedMethod }
  | { status: 'requires_action'; reference: string; url: string }
  | Declined
  | Unknown;

/**
 * `heldNothing` is for a void that found nothing authorised at a gateway where something may be in this very moment: what
 * was authorised after it was heard is not let go by it.
 */
export type OperationOutcome = { status: 'succeeded'; heldNothing?: true } | Declined | Unknown;

/**
 * What the gateway knows of a key. `not_found` means that acting now, under the same key, cannot act twice: it never
 * acted, or would notice the key. A gateway that waits to be told to go on after a shopper's approval is told by `find`,
 * unless it was asked to look only.
 */
export type FoundOutcome = AuthorizeOutcome | OperationOutcome | { status: 'not_found' };

/** What was sought: an attempt, or an operation of a payment whose gateway reference is known. */
export interface FindRequest {
  key: string;
  kind: 'payment' | 'capture' | 'refund' | 'void';
  /** Of the payment, when the gateway has told it. */
  gatewayReference: string | null;
  /** When it was first asked for: nothing of it is older. Absent: not known. */
  since?: Date;
  /** Nobody wants the money any more: what the shopper has approved meanwhile is not carried through. */
  lookOnly?: boolean;
}

/**
 * A way to be paid. A team implements it in a module of its own and announces it with `@GatewayProvider('name')`;
 * the name is what shoppers' `payment.gateway` says. Calls never run inside a transaction; each has a time limit, after
 * which `signal` aborts and the outcome is taken as unknown. A rejected promise counts as unknown, too: answer
 * `declined` only when the gateway has certainly not acted.
 */
export interface PaymentGateway {
  readonly capabilities: GatewayCapabilities;
  /** How long something that happened may take to be listed by `transactions`; absent means that it is there at once. */
  readonly listingDelayMs?: number;
  /** False when this installation must not offer it; absent means true. */
  readonly isOffered?: boolean;
  authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome>;
  capture(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  refund(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  /** Lets go of all that is authorised and not captured, also of a payment that still waits for the shopper. */
  void(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  /** What became of a key. Tells the truth, also about a key whose call timed out. */
  find(request: FindRequest, signal: AbortSignal): Promise<FoundOutcome>;
  /**
   * What the shop knows of a key by itself, without asking anybody outside: `find` is then not called. Undefined when the
   * gateway must be asked. Without it a gateway that is down would look alive by what `find` answers for it, and its breaker
   * would stay closed. What it throws is the caller's.
   */
  recall?(request: FindRequest): Promise<FoundOutcome | undefined>;
  /** Verifies a message (constant time, at most five minutes old) and reads it. Throws `WebhookRefused`. */
  readWebhook?(message: WebhookMessage, signal: AbortSignal): Promise<WebhookNews>;
  /**
   * What happened from `from` until `to`, oldest first, page by page. A window that is refused, or in which nothing is told
   * for too long, is asked for again in half, down to a minute.
   */
  transactions?(window: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction>;
  /** True of a token that names a kept method, whether it exists or not; a gateway that keeps methods has it. */
  isKept?(token: string): boolean;
  /** The methods kept for a customer (the shop's opaque id). */
  savedMethods?(customer: string, signal: AbortSignal): Promise<SavedMethod[]>;
  /** Forgets one of them; unknown ones are forgotten already. */
  forgetMethod?(customer: string, token: string, signal: AbortSignal): Promise<void>;
}

/** Registers a provider class as the payment gateway of that name; a name taken twice stops the boot. */
export const GatewayProvider = DiscoveryService.createDecorator<string>();
