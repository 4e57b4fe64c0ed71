import { DomainError } from '../../../platform/domain/domain-error.js';
import { type Money } from '../../../platform/domain/money.js';
import { type PaymentStatus } from '../contract/get-order-payments.query.js';
import { type OperationKind } from './operation.js';

/** A member of the input that `field` names; of the input itself when it is empty. */
export function pathOf(field: string, member: string): string {
  return field === '' ? member : `${field}.${member}`;
}

/** No module has registered a gateway of that name. */
export class UnknownGateway extends DomainError {
  readonly code = 'payments.unknown_gateway';
  readonly kind = 'invalid';

  constructor(name: string, known: readonly string[], field = 'payment') {
    const message = `There is no payment gateway "${name}"; there is ${known.join(', ')}.`;
    super(message, { errors: [{ code: 'unknown_gateway', path: pathOf(field, 'gateway'), message }] });
  }
}

export class PaymentNotFound extends DomainError {
  readonly code = 'payments.payment_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no payment ${id}.`);
  }
}

/** More would be captured than is authorised and not yet captured, let go or asked for. */
export class OverCaptured extends DomainError {
  readonly code = 'payments.over_captured';
  readonly kind = 'conflict';

  constructor(asked: number, allowed: Money) {
    super(`${asked} was asked to be captured, but only ${allowed.amount} ${allowed.currency} can be.`, {
      extra: { allowed },
    });
  }
}

/** More would be refunded than was captured and not yet refunded or asked for. */
export class OverRefunded extends DomainError {
  readonly code = 'payments.over_refunded';
  readonly kind = 'conflict';

  constructor(asked: number, allowed: Money) {
    super(`${asked} was asked to be refunded, but only ${allowed.amount} ${allowed.currency} can be.`, {
      extra: { allowed },
    });
  }
}

/** The payment's status does not allow it, or nothing is left to do it with. */
export class OperationNotAllowed extends DomainError {
  readonly code = 'payments.not_allowed';
  readonly kind = 'conflict';

  constructor(kind: OperationKind, status: PaymentStatus, why: string) {
    super(`A ${kind} of this ${status.replace('_', ' ')} payment is not possible: ${why}.`, {
      extra: { payment_status: status },
    });
  }
}

/** The gateway said no to a capture, refund or void; nothing was moved. */
export class GatewayRefused extends DomainError {
  readonly code = 'payments.gateway_refused';
  readonly kind = 'conflict';
  /** The answer of this attempt stands: the same key gives it again. */
  override readonly final = true;

  constructor(kind: OperationKind, gatewayCode: string) {
    super(`The gateway refused the ${kind}: ${gatewayCode}.`, { extra: { gateway_code: gatewayCode } });
  }
}

/** The amount is given in another currency than the payment's. */
export class CurrencyMismatch extends DomainError {
  readonly code = 'payments.currency_mismatch';
  readonly kind = 'invalid';

  constructor(given: string, currency: string) {
    const message = `The payment is in ${currency}, not in ${given}.`;
    super(message, { errors: [{ code: 'currency_mismatch', path: 'amount.currency', message }] });
  }
}

/** The gateway has no such ability. */
export class GatewayCannot extends DomainError {
  readonly code = 'payments.gateway_cannot';
  readonly kind = 'invalid';

  /** `path`: the input that asked for it. */
  constructor(gateway: string, what: string, path = 'amount') {
    const message = `The gateway "${gateway}" cannot ${what}.`;
    super(message, { errors: [{ code: 'gateway_cannot', path, message }] });
  }
}

/** A kept method pays only for the customer it is kept for; said alike whether there is such a method or not. */
export class KeptMethodRefused extends DomainError {
  readonly code = 'payments.kept_method_refused';
  readonly kind = 'forbidden';

  constructor() {
    super('A kept payment method is used by the backend of its customer: name the customer in save_for.');
  }
}

/** More is to be given back than the order's payments still hold or may still take. */
export class RefundExceedsPaid extends DomainError {
  readonly code = 'payments.refund_exceeds_paid';
  readonly kind = 'conflict';

  constructor(asked: number, allowed: Money) {
    super(`${asked} was asked to be given back, but only ${allowed.amount} ${allowed.currency} can be.`, {
      extra: { allowed },
    });
  }
}

/** How much can be given back depends on how a capture, refund or void ends that its gateway is being asked for. */
export class OperationInFlight extends DomainError {
  readonly code = 'payments.operation_in_flight';
  readonly kind = 'conflict';

  constructor() {
    super('A capture, refund or void of this order is under way, and nobody knows yet how it ends. Try again.', {
      extra: { retry_after: 2 },
    });
  }
}

/** The merchant does not offer the gateway for that country, currency or amount. */
export class GatewayNotOffered extends DomainError {
  readonly code = 'payments.gateway_not_offered';
  readonly kind = 'invalid';

  constructor(gateway: string, offered: readonly string[], field: string) {
    const message = `The gateway "${gateway}" is not offered for this order.`;
    super(message, { errors: [{ code: 'not_offered', path: pathOf(field, 'gateway'), message }], extra: { offered } });
  }
}

/** The gateway has not answered for a while, so nothing new is begun with it; `offered` are those that may do. */
export class GatewayUnavailable extends DomainError {
  readonly code = 'payments.gateway_unavailable';
  readonly kind = 'unavailable';

  constructor(gateway: string, offered: readonly string[], retryAfterSeconds: number) {
    super(`The gateway "${gateway}" does not answer at the moment; nothing was stored.`, {
      extra: { offered, retry_after: retryAfterSeconds },
    });
  }
}

/** The gateway was asked and did not say; asking again is safe. */
export class GatewaySilent extends DomainError {
  readonly code = 'payments.gateway_silent';
  readonly kind = 'unavailable';

  constructor(gateway: string) {
    super(`The gateway "${gateway}" does not answer at the moment. Try again.`, { extra: { gateway } });
  }
}

/** No such method is kept for that customer, or not any more. */
export class PaymentMethodNotFound extends DomainError {
  readonly code = 'payments.payment_method_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no payment method "${id}" kept for that customer.`);
  }
}

/** What is to be paid is being paid by an attempt whose end is not known yet. */
export class AttemptInFlight extends DomainError {
  readonly code = 'payments.attempt_in_flight';
  readonly kind = 'conflict';

  constructor() {
    super('Another attempt to pay this is under way, and its gateway cannot tell yet how it ends. Try again.', {
      extra: { retry_after: 2 },
    });
  }
}

/** An option's lowest amount is above its highest. */
export class AmountRange extends DomainError {
  readonly code = 'payments.amount_range';
  readonly kind = 'invalid';

  constructor(index: number) {
    const message = 'max must not be less than min';
    super('No amount lies between the limits.', { errors: [{ code: 'range', path: `amounts.${index}.max`, message }] });
  }
}

/** Nothing is configured for the gateway. */
export class PaymentOptionNotFound extends DomainError {
  readonly code = 'payments.payment_option_not_found';
  readonly kind = 'not_found';

  constructor(gateway: string) {
    super(`There is no payment option "${gateway}".`);
  }
}
