import { DomainError } from '../../../platform/domain/domain-error.js';
export class ReconciliationNotFound extends DomainError {
    constructor(id) {
        super(`There is no reconciliation ${id}.`);
        this.code = 'payments.reconciliation_not_found';
        this.kind = 'not_found';
    }
}
export class BreakNotFound extends DomainError {
    constructor(id) {
        super(`There is no reconciliation break ${id}.`);
        this.code = 'payments.break_not_found';
        this.kind = 'not_found';
    }
}
/** 409: it was resolved before, with another note or by itself. */
export class BreakResolved extends DomainError {
    constructor() {
        super('This break is resolved already.');
        this.code = 'payments.break_resolved';
        this.kind = 'conflict';
    }
}
/** 422: the time lies in the future or too far back. */
export class WindowRefused extends DomainError {
    constructor(days) {
        const message = `from must lie in the past, at most ${days} days ago`;
        super(`A reconciliation begins at most ${days} days ago.`, {
            errors: [{ code: 'out_of_range', path: 'from', message }],
        });
        this.code = 'payments.window_refused';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=reconciliation.errors.js.map