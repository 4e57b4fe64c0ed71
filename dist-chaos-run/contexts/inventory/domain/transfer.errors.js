import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404. */
export class TransferNotFound extends DomainError {
    constructor(id) {
        super(`There is no transfer ${id}.`);
        this.code = 'inventory.transfer_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the table of transitions has no such step. */
export class TransferStepRefused extends DomainError {
    constructor(from, to) {
        super(`A transfer that is ${from.replace('_', ' ')} cannot become ${to.replace('_', ' ')}.`, {
            extra: { from, to },
        });
        this.code = 'inventory.transfer_step_refused';
        this.kind = 'conflict';
    }
}
/** 422: from a place to itself. */
export class TransferGoesNowhere extends DomainError {
    constructor() {
        const message = 'A transfer goes from one location to another.';
        super(message, { errors: [{ code: 'same_location', path: 'to', message }] });
        this.code = 'inventory.transfer_goes_nowhere';
        this.kind = 'invalid';
    }
}
/** 422: `path` is the field that named the location. */
export class TransferLocationUnknown extends DomainError {
    constructor(path, code) {
        const message = `There is no location "${code}".`;
        super(message, { errors: [{ code: 'location_unknown', path, message }] });
        this.code = 'inventory.location_unknown';
        this.kind = 'invalid';
    }
}
/** 409: the source has fewer units that are not held; `extra.lines` names them. */
export class TransferShort extends DomainError {
    constructor(lines) {
        super('The location does not have that many units that nobody has been promised.', { extra: { lines } });
        this.code = 'inventory.transfer_short';
        this.kind = 'conflict';
    }
}
/** 409: more units arrived than are on their way; `extra.lines` names them. */
export class MoreThanSent extends DomainError {
    constructor(lines) {
        super('More units than are on their way: what was found beyond them is an adjustment.', { extra: { lines } });
        this.code = 'inventory.more_than_sent';
        this.kind = 'conflict';
    }
}
/** 422: the reception names variants that are not on the transfer. */
export class NotOnTransfer extends DomainError {
    constructor(indexes) {
        const message = 'is not on this transfer';
        super('The transfer has no such variant.', {
            errors: indexes.map((index) => ({ code: 'not_on_transfer', path: `lines.${index}.variant_id`, message })),
        });
        this.code = 'inventory.not_on_transfer';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=transfer.errors.js.map