import { DomainError } from '../../../platform/domain/domain-error.js';

/** A line that cannot be held. */
export interface ShortLine {
  variant_id: string;
  requested: number;
  available: number;
}

/** Not every line can be held; `extra.lines` names those that cannot, with what is there. */
export class OutOfStock extends DomainError {
  readonly code = 'out_of_stock';
  readonly kind = 'conflict';

  constructor(lines: readonly ShortLine[]) {
    super('There is not enough stock for every line.', { extra: { lines } });
  }
}

/** A variant of which fewer units are held or sold than were to be released. */
export interface MissingUnits {
  variant_id: string;
  requested: number;
  held: number;
}

/** The holds have fewer units than that; `extra.lines` names the variants. */
export class NotHeld extends DomainError {
  readonly code = 'inventory.not_held';
  readonly kind = 'conflict';

  constructor(lines: readonly MissingUnits[]) {
    super('Fewer units are held for the order than were to be released.', { extra: { lines } });
  }
}

/** Units come in whole numbers of a size that a warehouse can hold. */
export class QuantityInvalid extends DomainError {
  readonly code = 'inventory.quantity_invalid';
  readonly kind = 'invalid';

  constructor(quantity: number) {
    super(`${quantity} is not a number of units.`);
  }
}

/** 409: units that come would make more of a level than can be true; `extra.lines` names them. */
export class LevelFull extends DomainError {
  readonly code = 'inventory.level_full';
  readonly kind = 'conflict';

  constructor(lines: readonly { variant_id: string; on_hand: number; added: number }[]) {
    super('The location would have more units than can be true: correct its level first.', { extra: { lines } });
  }
}

/** The level is not what the caller counted on. */
export class LevelChanged extends DomainError {
  readonly code = 'inventory.level_changed';
  readonly kind = 'conflict';

  constructor(expected: number, onHand: number) {
    super(`${expected} units on hand were expected, but there are ${onHand}.`, { extra: { on_hand: onHand } });
  }
}

/** Units that are held for orders cannot be counted away. */
export class BelowHeld extends DomainError {
  readonly code = 'inventory.below_held';
  readonly kind = 'conflict';

  constructor(onHand: number, held: number) {
    super(`${held} units are held for orders, so there cannot be ${onHand} on hand.`, { extra: { held } });
  }
}

export class LocationUnknown extends DomainError {
  readonly code = 'inventory.location_unknown';
  readonly kind = 'invalid';

  /** `path` is where the input names it. */
  constructor(code?: string, path = 'location') {
    const detail = code === undefined ? 'No location is in use.' : `There is no location "${code}".`;
    super(detail, { errors: [{ code: 'location_unknown', path, message: detail }] });
  }
}

export class VariantUnknown extends DomainError {
  readonly code = 'inventory.variant_unknown';
  readonly kind = 'invalid';

  constructor(variantId: string) {
    const message = `There is no variant ${variantId}.`;
    super(message, { errors: [{ code: 'variant_unknown', path: 'variant_id', message }] });
  }
}

export class VariantNotFound extends DomainError {
  readonly code = 'inventory.variant_not_found';
  readonly kind = 'not_found';

  constructor(variantId: string) {
    super(`There is no variant ${variantId}.`);
  }
}

/** Latitude and longitude only mean something together. */
export class CoordinatesIncomplete extends DomainError {
  readonly code = 'inventory.coordinates_incomplete';
  readonly kind = 'invalid';

  constructor(missing: 'latitude' | 'longitude') {
    const message = 'latitude and longitude are given together, or neither';
    super(message, { errors: [{ code: 'coordinates_incomplete', path: missing, message }] });
  }
}

export class LocationNotFound extends DomainError {
  readonly code = 'inventory.location_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no location ${id}.`);
  }
}

export class LocationCodeTaken extends DomainError {
  readonly code = 'inventory.location_code_taken';
  readonly kind = 'conflict';

  constructor(code: string) {
    super(`Another location has the code "${code}".`);
  }
}

export class LocationInUse extends DomainError {
  readonly code = 'inventory.location_in_use';
  readonly kind = 'conflict';

  constructor() {
    super('This location has had stock and cannot be deleted. Take it out of use by "active": false.');
  }
}
