import { DomainError } from '../domain/domain-error.js';
/** The client's `If-Match` names a version that is no longer current. */
export class AggregateStale extends DomainError {
    constructor(expected, current) {
        super(`Version ${expected} was expected, but version ${current} is current. Read it again and repeat your change.`);
        this.code = 'stale_version';
        this.kind = 'stale';
    }
}
//# sourceMappingURL=aggregate-stale.js.map