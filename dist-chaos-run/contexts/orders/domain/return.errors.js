import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404. */
export class ReturnNotFound extends DomainError {
    constructor() {
        super('There is no such return.');
        this.code = 'orders.return_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the table of transitions has no such step. */
export class ReturnStepRefused extends DomainError {
    constructor(from, to) {
        super(`A return that is ${from} cannot become ${to}.`, { extra: { from, to } });
        this.code = 'orders.return_step_refused';
        this.kind = 'conflict';
    }
}
/** 409: units that never arrived, came back already, or are in another return that is open. */
export class NotReturnable extends DomainError {
    constructor(lines) {
        super('More units than were delivered and are neither back nor in another return.', { extra: { lines } });
        this.code = 'orders.not_returnable';
        this.kind = 'conflict';
    }
}
/** 409: more units than the return still awaits. */
export class OverReceived extends DomainError {
    constructor(lines) {
        super('More units than the return still awaits.', { extra: { lines } });
        this.code = 'orders.over_received';
        this.kind = 'conflict';
    }
}
/** 422: the request names a line that is not the return's. */
export class UnknownReturnLine extends DomainError {
    constructor(index) {
        super('The return has no such line.', {
            errors: [{ code: 'unknown', path: `lines.${index}.line_id`, message: 'is not a line of this return' }],
        });
        this.code = 'orders.unknown_return_line';
        this.kind = 'invalid';
    }
}
/** 422: a line may be named once in a request for a return, because each has one reason. */
export class ReturnLineTwice extends DomainError {
    constructor(index) {
        super('A line is named twice.', {
            errors: [{ code: 'repeated', path: `lines.${index}.line_id`, message: 'is named before' }],
        });
        this.code = 'orders.return_line_twice';
        this.kind = 'invalid';
    }
}
/** 422: a fee is kept back from a refund, so it cannot be more than that, nor in another currency. */
export class RestockingFeeRefused extends DomainError {
    constructor(most, currency) {
        const message = `must be at most ${most} minor units of ${currency}`;
        super('The restocking fee is more than what goes back, or in another currency.', {
            errors: [{ code: 'restocking_fee_refused', path: 'restocking_fee', message }],
            extra: { allowed: { amount: most, currency } },
        });
        this.code = 'orders.restocking_fee_refused';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=return.errors.js.map