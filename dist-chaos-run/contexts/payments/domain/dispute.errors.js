import { DomainError } from '../../../platform/domain/domain-error.js';
export class DisputeNotFound extends DomainError {
    constructor(id) {
        super(`There is no dispute ${id}.`);
        this.code = 'payments.dispute_not_found';
        this.kind = 'not_found';
    }
}
//# sourceMappingURL=dispute.errors.js.map