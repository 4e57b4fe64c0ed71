import { DomainError } from '../domain/domain-error.js';
/** 503: refused at the door, before anything was done about it. */
export class Overloaded extends DomainError {
    constructor() {
        super('The shop has more to do than it can right now. Try again in a moment.', { extra: { retry_after: 1 } });
        this.code = 'overloaded';
        this.kind = 'unavailable';
    }
}
//# sourceMappingURL=overloaded.js.map