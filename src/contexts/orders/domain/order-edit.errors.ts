import { DomainError } from '../../../platform/domain/domain-error.js';

/** 422: an edit names a line twice. */
export class EditContradicts extends DomainError {
  readonly code = 'orders.edit_contradicts';
  readonly kind = 'invalid';

  constructor(path: string) {
    super('The edit names a line twice.', { errors: [{ code: 'repeated', path, message: 'names this line again' }] });
  }
}

/** 422: an edit that would change nothing. */
export class EditEmpty extends DomainError {
  readonly code = 'orders.edit_empty';
  readonly kind = 'invalid';

  constructor() {
    super('The edit changes nothing.');
  }
}

/** 409: nothing would be left of the order; that is a cancellation. */
export class EditLeavesNothing extends DomainError {
  readonly code = 'orders.edit_leaves_nothing';
  readonly kind = 'conflict';

  constructor() {
    super('The edit leaves nothing of the order; cancel it instead.');
  }
}

/** 422: an order has only so many lines. */
export class TooManyLines extends DomainError {
  readonly code = 'orders.too_many_lines';
  readonly kind = 'invalid';

  constructor(most: number) {
    super(`An order has ${most} lines at most, those that were cancelled included.`);
  }
}

/** 422: more than can be counted exactly: the total leaves the safe integers. */
export class AmountTooLarge extends DomainError {
  readonly code = 'orders.amount_too_large';
  readonly kind = 'invalid';

  constructor() {
    super('The total is larger than this shop can count.');
  }
}
