import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404. */
export class AlertNotFound extends DomainError {
    constructor(id) {
        super(`There is no alert ${id}.`);
        this.code = 'inventory.alert_not_found';
        this.kind = 'not_found';
    }
}
/** 409: there is nothing left to acknowledge. */
export class AlertResolved extends DomainError {
    constructor() {
        super('The alert has resolved itself: there is enough stock again.');
        this.code = 'inventory.alert_resolved';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=alert.errors.js.map