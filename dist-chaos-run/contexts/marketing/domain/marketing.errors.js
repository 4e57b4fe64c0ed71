import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404: orders know none of that id. */
export class OrderUnknown extends DomainError {
    constructor() {
        super('There is no such order.');
        this.code = 'marketing.order_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the order has given no cause for such a letter yet. */
export class NothingToResend extends DomainError {
    constructor(kind) {
        super('There has been no such letter about this order.', { extra: { kind } });
        this.code = 'marketing.nothing_to_resend';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=marketing.errors.js.map