import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404: no charge of that key ever waited for its shopper. */
export class ActionNotFound extends DomainError {
    constructor() {
        super('There is no such action.');
        this.code = 'payments.sandbox_action_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the action has ended otherwise. */
export class ActionClosed extends DomainError {
    constructor(state) {
        super(`The action has ended already: ${state}.`);
        this.code = 'payments.sandbox_action_closed';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=sandbox.errors.js.map