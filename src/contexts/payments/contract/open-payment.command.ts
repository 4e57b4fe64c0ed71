import { Command } from '@nestjs/cqrs';

/** What is to be paid, and with what. */
export interface OpenedPayment {
  paymentId: string;
  orderId: string;
  gateway: string;
  /** The gateway's one-time reference to a payment method, or a kept one; never card data. */
  token: string;
  /** Minor units of `currency`. */
  amount: number;
  currency: string;
  /** Which share of the order it pays; 1 unless stated. An order has one live payment for each. */
  part?: number;
  /** Where the order is shipped to; which gateways are offered depends on it. */
  country?: string;
  /** Keep the method for this customer, by the shop's own opaque id, or pay with one that is kept for them. */
  saveFor?: string;
  /** Where the gateway should send the shopper after an action of theirs. */
  returnUrl?: string;
  /** Staff may use any gateway that the shop runs. */
  byStaff?: boolean;
  /** The input that named the gateway, for errors; `payment` unless stated. */
  field?: string;
}

/**
 * Records the intent to be paid, with the key under which the gateway will know it; calls nobody. Joins the running
 * transaction; one SQL statement. Throws `UnknownGateway` (422 `payments.unknown_gateway`), `GatewayNotOffered` (422
 * `payments.gateway_not_offered`), `GatewayCannot` (422 `payments.gateway_cannot`), `KeptMethodRefused` (403
 * `payments.kept_method_refused`) for a kept method without its customer, `GatewayUnavailable` (503
 * `payments.gateway_unavailable`) and `AttemptInFlight` (409 `payments.attempt_in_flight`) when that part has a live one.
 */
export class OpenPayment extends Command<void> {
  constructor(readonly payment: OpenedPayment) {
    super();
  }
}
