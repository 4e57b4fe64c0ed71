import { DomainError } from '../../../platform/domain/domain-error.js';
/** No module has registered a gateway of that name. */
export class UnknownGateway extends DomainError {
    constructor(name, known) {
        const message = `There is no payment gateway "${name}"; there is ${known.join(', ')}.`;
        super(message, { errors: [{ code: 'unknown_gateway', path: 'payment.gateway', message }] });
        this.code = 'payments.unknown_gateway';
        this.kind = 'invalid';
    }
}
export class PaymentNotFound extends DomainError {
    constructor(id) {
        super(`There is no payment ${id}.`);
        this.code = 'payments.payment_not_found';
        this.kind = 'not_found';
    }
}
/** More would be captured than is authorised and not yet captured, let go or asked for. */
export class OverCaptured extends DomainError {
    constructor(asked, allowed) {
        super(`${asked} was asked to be captured, but only ${allowed.amount} ${allowed.currency} can be.`, {
            extra: { allowed },
        });
        this.code = 'payments.over_captured';
        this.kind = 'conflict';
    }
}
/** More would be refunded than was captured and not yet refunded or asked for. */
export class OverRefunded extends DomainError {
    constructor(asked, allowed) {
        super(`${asked} was asked to be refunded, but only ${allowed.amount} ${allowed.currency} can be.`, {
            extra: { allowed },
        });
        this.code = 'payments.over_refunded';
        this.kind = 'conflict';
    }
}
/** The payment's status does not allow it, or nothing is left to do it with. */
export class OperationNotAllowed extends DomainError {
    constructor(kind, status, why) {
        super(`A ${kind} of this ${status.replace('_', ' ')} payment is not possible: ${why}.`, {
            extra: { payment_status: status },
        });
        this.code = 'payments.not_allowed';
        this.kind = 'conflict';
    }
}
/** The gateway said no to a capture, refund or void; nothing was moved. */
export class GatewayRefused extends DomainError {
    constructor(kind, gatewayCode) {
        super(`The gateway refused the ${kind}: ${gatewayCode}.`, { extra: { gateway_code: gatewayCode } });
        this.code = 'payments.gateway_refused';
        this.kind = 'conflict';
        /** The answer of this attempt stands: the same key gives it again. */
        this.final = true;
    }
}
/** The amount is given in another currency than the payment's. */
export class CurrencyMismatch extends DomainError {
    constructor(given, currency) {
        const message = `The payment is in ${currency}, not in ${given}.`;
        super(message, { errors: [{ code: 'currency_mismatch', path: 'amount.currency', message }] });
        this.code = 'payments.currency_mismatch';
        this.kind = 'invalid';
    }
}
/** The gateway has no such ability. */
export class GatewayCannot extends DomainError {
    /** `path`: the input that asked for it. */
    constructor(gateway, what, path = 'amount') {
        const message = `The gateway "${gateway}" cannot ${what}.`;
        super(message, { errors: [{ code: 'gateway_cannot', path, message }] });
        this.code = 'payments.gateway_cannot';
        this.kind = 'invalid';
    }
}
/** More is to be given back than the order's payments still hold or may still take. */
export class RefundExceedsPaid extends DomainError {
    constructor(asked, allowed) {
        super(`${asked} was asked to be given back, but only ${allowed.amount} ${allowed.currency} can be.`, {
            extra: { allowed },
        });
        this.code = 'payments.refund_exceeds_paid';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=payment.errors.js.map