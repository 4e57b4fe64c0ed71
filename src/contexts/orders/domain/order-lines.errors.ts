import { DomainError } from '../../../platform/domain/domain-error.js';

/** 409: more units than the line still has to deliver. */
export class OverFulfilled extends DomainError {
  readonly code = 'orders.over_fulfilled';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; remaining: number }[]) {
    super('More units than remain to be delivered.', { extra: { lines } });
  }
}

/** 409: more units than the line still has to deliver can be cancelled. */
export class OverCancelled extends DomainError {
  readonly code = 'orders.over_cancelled';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; remaining: number }[]) {
    super('More units than remain to be delivered; what has left the house is a matter of returns.', {
      extra: { lines },
    });
  }
}

/** 409: more units than are with the shopper. */
export class OverReturned extends DomainError {
  readonly code = 'orders.over_returned';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; remaining: number }[]) {
    super('More units than have left the house and are not back.', { extra: { lines } });
  }
}

/** 422: the request names a line that is not the order's. */
export class UnknownOrderLine extends DomainError {
  readonly code = 'orders.unknown_line';
  readonly kind = 'invalid';

  constructor(path: string) {
    super('The order has no such line.', {
      errors: [{ code: 'unknown', path, message: 'is not a line of this order' }],
    });
  }
}
