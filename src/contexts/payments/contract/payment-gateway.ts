import { DiscoveryService } from '@nestjs/core';

/** `key` is the one name of this attempt: however often a gateway hears it, it acts once and answers the same. */
export interface AuthorizeRequest {
  key: string;
  /** The gateway's own one-time reference to a payment method; never card data. */
  token: string;
  /** Minor units of `currency`. */
  amount: number;
  currency: string;
  orderId: string;
  /** Where the gateway should send the shopper after an action of theirs. */
  returnUrl?: string;
}

/** One capture, refund or void of an authorised payment; `key` names this operation, `amount` is in minor units. */
export interface OperationRequest {
  key: string;
  /** What the gateway called the payment when it authorised it. */
  gatewayReference: string;
  amount: number;
  currency: string;
}

/** The gateway did not say, or not in time: it may have acted or not. Asked again by key, never blindly repeated. */
export interface Unknown {
  status: 'unknown';
}

/** The gateway refused; `code` is stable and shown to the client. */
export interface Declined {
  status: 'declined';
  code: string;
}

export type AuthorizeOutcome =
  | { status: 'authorized'; reference: string }
  | { status: 'requires_action'; reference: string; url: string }
  | Declined
  | Unknown;

export type OperationOutcome = { status: 'succeeded' } | Declined | Unknown;

/** What the gateway knows of a key; `not_found` means that it never acted on it, so acting now is safe. */
export type FoundOutcome = AuthorizeOutcome | OperationOutcome | { status: 'not_found' };

/**
 * A way to be paid. A team implements it in a module of its own and announces it with `@GatewayProvider('name')`;
 * the name is what shoppers' `payment.gateway` says. Calls never run inside a transaction; each has a time limit, after
 * which `signal` aborts and the outcome is taken as unknown. A rejected promise counts as unknown, too: answer
 * `declined` only when the gateway has certainly not acted.
 */
export interface PaymentGateway {
  /** False when this installation must not offer it; absent means true. */
  readonly isOffered?: boolean;
  authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome>;
  capture(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  refund(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  /** Lets go of all that is authorised and not captured, also of a payment that still waits for the shopper. */
  void(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome>;
  find(key: string, signal: AbortSignal): Promise<FoundOutcome>;
}

/** Registers a provider class as the payment gateway of that name; a name taken twice stops the boot. */
export const GatewayProvider = DiscoveryService.createDecorator<string>();
