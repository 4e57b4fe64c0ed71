import { DomainError } from '../../../platform/domain/domain-error.js';
import { type ReturnStatus } from './return-state.js';

/** 404. */
export class ReturnNotFound extends DomainError {
  readonly code = 'orders.return_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such return.');
  }
}

/** 409: the table of transitions has no such step. */
export class ReturnStepRefused extends DomainError {
  readonly code = 'orders.return_step_refused';
  readonly kind = 'conflict';

  constructor(from: ReturnStatus, to: ReturnStatus) {
    super(`A return that is ${from} cannot become ${to}.`, { extra: { from, to } });
  }
}

/** 409: units that never left the house, came back already, or are in another return that is open. */
export class NotReturnable extends DomainError {
  readonly code = 'orders.not_returnable';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; returnable: number }[]) {
    super('More units than have left the house and are neither back nor in another return.', { extra: { lines } });
  }
}

/** 409: more units than the return still awaits. */
export class OverReceived extends DomainError {
  readonly code = 'orders.over_received';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; remaining: number }[]) {
    super('More units than the return still awaits.', { extra: { lines } });
  }
}

/** 422: the request names a line that is not the return's. */
export class UnknownReturnLine extends DomainError {
  readonly code = 'orders.unknown_return_line';
  readonly kind = 'invalid';

  constructor(index: number) {
    super('The return has no such line.', {
      errors: [{ code: 'unknown', path: `lines.${index}.line_id`, message: 'is not a line of this return' }],
    });
  }
}

/** 422: units cannot be put where there is no place; inventory's refusal, with the paths of the request. */
export class ReceptionPlaceUnknown extends DomainError {
  readonly code = 'inventory.location_unknown';
  readonly kind = 'invalid';

  constructor({ message, errors }: DomainError) {
    super(message, { errors: errors.map((error) => ({ ...error, path: error.path.replace(/^units/, 'lines') })) });
  }
}

/** 422: a line may be named once in a request for a return, because each has one reason. */
export class ReturnLineTwice extends DomainError {
  readonly code = 'orders.return_line_twice';
  readonly kind = 'invalid';

  constructor(index: number) {
    super('A line is named twice.', {
      errors: [{ code: 'repeated', path: `lines.${index}.line_id`, message: 'is named before' }],
    });
  }
}

/** 422: a fee is kept back from a refund, so it cannot be more than that, nor in another currency. */
export class RestockingFeeRefused extends DomainError {
  readonly code = 'orders.restocking_fee_refused';
  readonly kind = 'invalid';

  constructor(most: number, currency: string) {
    const message = `must be at most ${most} minor units of ${currency}`;
    super('The restocking fee is more than what goes back, or in another currency.', {
      errors: [{ code: 'restocking_fee_refused', path: 'restocking_fee', message }],
      extra: { allowed: { amount: most, currency } },
    });
  }
}
