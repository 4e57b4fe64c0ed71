import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404, also for an order whose token was not shown: nobody learns which orders exist. */
export class OrderNotFound extends DomainError {
    constructor() {
        super('There is no such order.');
        this.code = 'orders.order_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the table of transitions has no such step. */
export class OrderStepRefused extends DomainError {
    constructor(from, to) {
        super(`An order that is ${from} cannot ${to === 'edited' ? 'be' : 'become'} ${to}.`, { extra: { from, to } });
        this.code = 'orders.step_refused';
        this.kind = 'conflict';
    }
}
/** 409: parts of it have left the house; what remains is a matter of returns. */
export class OrderAlreadyShipping extends DomainError {
    constructor() {
        super('Units of this order have been fulfilled, so it can no longer be cancelled.');
        this.code = 'orders.already_shipping';
        this.kind = 'conflict';
    }
}
/** 409: more units than the line still has to deliver. */
export class OverFulfilled extends DomainError {
    constructor(lines) {
        super('More units than remain to be delivered.', { extra: { lines } });
        this.code = 'orders.over_fulfilled';
        this.kind = 'conflict';
    }
}
/** 409: more units than the line still has to deliver can be cancelled. */
export class OverCancelled extends DomainError {
    constructor(lines) {
        super('More units than remain to be delivered; what has left the house is a matter of returns.', {
            extra: { lines },
        });
        this.code = 'orders.over_cancelled';
        this.kind = 'conflict';
    }
}
/** 409: more units than are with the shopper. */
export class OverReturned extends DomainError {
    constructor(lines) {
        super('More units than were delivered and have not come back.', { extra: { lines } });
        this.code = 'orders.over_returned';
        this.kind = 'conflict';
    }
}
/** 404: the order has no such note. */
export class OrderNoteNotFound extends DomainError {
    constructor() {
        super('The order has no such note.');
        this.code = 'orders.note_not_found';
        this.kind = 'not_found';
    }
}
/** 409: an edit's difference is not paid yet. */
export class AmountDue extends DomainError {
    constructor(due) {
        super('The order is not paid in full; nothing leaves the house before.', { extra: { due } });
        this.code = 'orders.amount_due';
        this.kind = 'conflict';
    }
}
/** 404: the order has no such fulfilment. */
export class FulfilmentNotFound extends DomainError {
    constructor() {
        super('The order has no such fulfilment.');
        this.code = 'orders.fulfilment_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the table of transitions has no such step for a fulfilment. */
export class FulfilmentStepRefused extends DomainError {
    constructor(from, to) {
        super(`A fulfilment that is ${from} cannot become ${to}.`, { extra: { from, to } });
        this.code = 'orders.fulfilment_step_refused';
        this.kind = 'conflict';
    }
}
/** 409: units of it have come back, so it was no mistake. */
export class FulfilmentReturned extends DomainError {
    constructor() {
        super('Units of this fulfilment have come back, so they had left the house.');
        this.code = 'orders.fulfilment_returned';
        this.kind = 'conflict';
    }
}
/** 422: an edit names a line twice. */
export class EditContradicts extends DomainError {
    constructor(path) {
        super('The edit names a line twice.', { errors: [{ code: 'repeated', path, message: 'names this line again' }] });
        this.code = 'orders.edit_contradicts';
        this.kind = 'invalid';
    }
}
/** 422: an edit that would change nothing. */
export class EditEmpty extends DomainError {
    constructor() {
        super('The edit changes nothing.');
        this.code = 'orders.edit_empty';
        this.kind = 'invalid';
    }
}
/** 409: nothing would be left of the order; that is a cancellation. */
export class EditLeavesNothing extends DomainError {
    constructor() {
        super('The edit leaves nothing of the order; cancel it instead.');
        this.code = 'orders.edit_leaves_nothing';
        this.kind = 'conflict';
    }
}
/** 422: an order has only so many lines. */
export class TooManyLines extends DomainError {
    constructor(most) {
        super(`An order has ${most} lines at most, those that were cancelled included.`);
        this.code = 'orders.too_many_lines';
        this.kind = 'invalid';
    }
}
/** 422: the request names a line that is not the order's. */
export class UnknownOrderLine extends DomainError {
    constructor(path) {
        super('The order has no such line.', {
            errors: [{ code: 'unknown', path, message: 'is not a line of this order' }],
        });
        this.code = 'orders.unknown_line';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=order.errors.js.map