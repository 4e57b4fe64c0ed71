import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404. */
export class CountNotFound extends DomainError {
    constructor(id) {
        super(`There is no stock count ${id}.`);
        this.code = 'inventory.count_not_found';
        this.kind = 'not_found';
    }
}
/** 409: the table of transitions has no such step, or the count takes no more numbers. */
export class CountStepRefused extends DomainError {
    constructor(from, to) {
        super(from === to ? `The count is ${from}.` : `A count that is ${from} cannot become ${to}.`, {
            extra: { from, to },
        });
        this.code = 'inventory.count_step_refused';
        this.kind = 'conflict';
    }
}
/** 409: two open counts of one location would correct the same difference twice. */
export class CountOpen extends DomainError {
    constructor(location) {
        super(`A count of "${location}" is open already. Apply or cancel it first.`);
        this.code = 'inventory.count_open';
        this.kind = 'conflict';
    }
}
/** 422: the count is of listed variants, and these are not among them. */
export class NotInCount extends DomainError {
    constructor(indexes) {
        const message = 'is not among the variants of this count';
        super('The count does not ask for every one of these variants.', {
            errors: indexes.map((index) => ({ code: 'not_in_count', path: `lines.${index}.variant_id`, message })),
        });
        this.code = 'inventory.not_in_count';
        this.kind = 'invalid';
    }
}
/** 422: nobody counted before the count was opened, or will have counted in the future. */
export class CountedAtImpossible extends DomainError {
    constructor(indexes) {
        const message = 'must lie between the opening of the count and now';
        super('Some numbers were not counted while the count was open.', {
            errors: indexes.map((index) => ({ code: 'counted_at_impossible', path: `lines.${index}.counted_at`, message })),
        });
        this.code = 'inventory.counted_at_impossible';
        this.kind = 'invalid';
    }
}
/** 409: units that are held for orders cannot be counted away; `extra.lines` names them, all else waits with them. */
export class CountBelowHeld extends DomainError {
    constructor(lines) {
        super('Orders hold more of some variants than were found. Release the orders or count again.', {
            extra: { lines },
        });
        this.code = 'inventory.count_below_held';
        this.kind = 'conflict';
    }
}
/** 409: somebody has set these levels since they were counted; the difference would be corrected twice. */
export class CountSuperseded extends DomainError {
    constructor(variantIds) {
        super('Some levels have been set since they were counted. Count them again.', {
            extra: { lines: variantIds.map((variant_id) => ({ variant_id })) },
        });
        this.code = 'inventory.count_superseded';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=stock-count.errors.js.map