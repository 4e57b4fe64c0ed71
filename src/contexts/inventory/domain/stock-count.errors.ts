import { DomainError } from '../../../platform/domain/domain-error.js';
import { type StockCountStatus } from './stock-count-steps.js';

/** 404. */
export class CountNotFound extends DomainError {
  readonly code = 'inventory.count_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no stock count ${id}.`);
  }
}

/** 409: the table of transitions has no such step, or the count takes no more numbers. */
export class CountStepRefused extends DomainError {
  readonly code = 'inventory.count_step_refused';
  readonly kind = 'conflict';

  constructor(from: StockCountStatus, to: StockCountStatus) {
    super(from === to ? `The count is ${from}.` : `A count that is ${from} cannot become ${to}.`, {
      extra: { from, to },
    });
  }
}

/** 409: two open counts of one location would correct the same difference twice. */
export class CountOpen extends DomainError {
  readonly code = 'inventory.count_open';
  readonly kind = 'conflict';

  constructor(location: string) {
    super(`A count of "${location}" is open already. Apply or cancel it first.`);
  }
}

/** 422: the count is of listed variants, and these are not among them. */
export class NotInCount extends DomainError {
  readonly code = 'inventory.not_in_count';
  readonly kind = 'invalid';

  constructor(indexes: readonly number[]) {
    const message = 'is not among the variants of this count';
    super('The count does not ask for every one of these variants.', {
      errors: indexes.map((index) => ({ code: 'not_in_count', path: `lines.${index}.variant_id`, message })),
    });
  }
}

/** 422: nobody counted before the count was opened, or will have counted in the future. */
export class CountedAtImpossible extends DomainError {
  readonly code = 'inventory.counted_at_impossible';
  readonly kind = 'invalid';

  constructor(indexes: readonly number[]) {
    const message = 'must lie between the opening of the count and now';
    super('Some numbers were not counted while the count was open.', {
      errors: indexes.map((index) => ({ code: 'counted_at_impossible', path: `lines.${index}.counted_at`, message })),
    });
  }
}

/** 409: units that are held for orders cannot be counted away; `extra.lines` names them, all else waits with them. */
export class CountBelowHeld extends DomainError {
  readonly code = 'inventory.count_below_held';
  readonly kind = 'conflict';

  constructor(lines: readonly { variant_id: string; on_hand: number; held: number; difference: number }[]) {
    super('Orders hold more of some variants than were found. Release the orders or count again.', {
      extra: { lines },
    });
  }
}

/** 409: somebody has set these levels since they were counted; the difference would be corrected twice. */
export class CountSuperseded extends DomainError {
  readonly code = 'inventory.count_superseded';
  readonly kind = 'conflict';

  constructor(variantIds: readonly string[]) {
    super('Some levels have been set since they were counted. Count them again.', {
      extra: { lines: variantIds.map((variant_id) => ({ variant_id })) },
    });
  }
}
