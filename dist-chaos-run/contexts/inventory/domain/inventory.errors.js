import { DomainError } from '../../../platform/domain/domain-error.js';
/** Not every line can be held; `extra.lines` names those that cannot, with what is there. */
export class OutOfStock extends DomainError {
    constructor(lines) {
        super('There is not enough stock for every line.', { extra: { lines } });
        this.code = 'out_of_stock';
        this.kind = 'conflict';
    }
}
/** The holds have fewer units than that; `extra.lines` names the variants. */
export class NotHeld extends DomainError {
    constructor(lines) {
        super('Fewer units are held for the order than were to be released.', { extra: { lines } });
        this.code = 'inventory.not_held';
        this.kind = 'conflict';
    }
}
/** Units come in whole numbers of a size that a warehouse can hold. */
export class QuantityInvalid extends DomainError {
    constructor(quantity) {
        super(`${quantity} is not a number of units.`);
        this.code = 'inventory.quantity_invalid';
        this.kind = 'invalid';
    }
}
/** The level is not what the caller counted on. */
export class LevelChanged extends DomainError {
    constructor(expected, onHand) {
        super(`${expected} units on hand were expected, but there are ${onHand}.`, { extra: { on_hand: onHand } });
        this.code = 'inventory.level_changed';
        this.kind = 'conflict';
    }
}
/** Units that are held for orders cannot be counted away. */
export class BelowHeld extends DomainError {
    constructor(onHand, held) {
        super(`${held} units are held for orders, so there cannot be ${onHand} on hand.`, { extra: { held } });
        this.code = 'inventory.below_held';
        this.kind = 'conflict';
    }
}
export class LocationUnknown extends DomainError {
    constructor(code) {
        const detail = code === undefined ? 'No location is in use.' : `There is no location "${code}".`;
        super(detail, { errors: [{ code: 'location_unknown', path: 'location', message: detail }] });
        this.code = 'inventory.location_unknown';
        this.kind = 'invalid';
    }
}
export class VariantUnknown extends DomainError {
    constructor(variantId) {
        const message = `There is no variant ${variantId}.`;
        super(message, { errors: [{ code: 'variant_unknown', path: 'variant_id', message }] });
        this.code = 'inventory.variant_unknown';
        this.kind = 'invalid';
    }
}
export class LocationNotFound extends DomainError {
    constructor(id) {
        super(`There is no location ${id}.`);
        this.code = 'inventory.location_not_found';
        this.kind = 'not_found';
    }
}
export class LocationCodeTaken extends DomainError {
    constructor(code) {
        super(`Another location has the code "${code}".`);
        this.code = 'inventory.location_code_taken';
        this.kind = 'conflict';
    }
}
export class LocationInUse extends DomainError {
    constructor() {
        super('This location has had stock and cannot be deleted. Take it out of use by "active": false.');
        this.code = 'inventory.location_in_use';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=inventory.errors.js.map