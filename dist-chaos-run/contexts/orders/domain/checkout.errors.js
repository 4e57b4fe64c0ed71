import { DomainError } from '../../../platform/domain/domain-error.js';
/** 409: some lines cannot be delivered; `lines` names each with what is left. */
export class OutOfStock extends DomainError {
    constructor(lines) {
        super('There is not enough stock for some lines.', {
            errors: lines.map(({ index, available }) => ({
                code: 'out_of_stock',
                path: `lines.${index}.quantity`,
                message: `only ${available} available`,
            })),
            extra: { lines: lines.map(({ index: _, ...line }) => line) },
        });
        this.code = 'out_of_stock';
        this.kind = 'conflict';
    }
}
/** 409: what the shopper saw is not what it costs now; `quote` is the new one. */
export class TotalChanged extends DomainError {
    constructor(expected, quote) {
        super('The total is not the expected one. Show the new total to the shopper and ask again.', {
            extra: { expected_total: expected, quote },
        });
        this.code = 'total_changed';
        this.kind = 'conflict';
    }
}
/** 402: the gateway refused. The order is cancelled and its stock let go; a new attempt is a new checkout. */
export class PaymentDeclined extends DomainError {
    constructor(orderId, declineCode) {
        super('The payment was declined.', { extra: { order_id: orderId, decline_code: declineCode } });
        this.code = 'payment_declined';
        this.kind = 'payment_failed';
        /** An order came into being, so the same Idempotency-Key answers the same for ever. */
        this.final = true;
    }
}
/** 422: lines that cannot be bought at all: unknown, no longer sold, or without a price in the currency. */
export class LinesNotSellable extends DomainError {
    constructor(errors) {
        super('Some lines cannot be bought.', { errors });
        this.code = 'orders.lines_not_sellable';
        this.kind = 'invalid';
    }
}
/** 409: the order was cancelled, or its held stock let go, while the gateway was thinking. The money is given back. */
export class OrderLapsed extends DomainError {
    constructor(orderId) {
        super('The order ended before its payment arrived; the payment is given back.', { extra: { order_id: orderId } });
        this.code = 'orders.order_lapsed';
        this.kind = 'conflict';
        this.final = true;
    }
}
//# sourceMappingURL=checkout.errors.js.map