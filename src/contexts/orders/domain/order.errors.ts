import { DomainError } from '../../../platform/domain/domain-error.js';
import { type OrderStatus } from './order-state.js';

/** 404, also for an order whose token was not shown: nobody learns which orders exist. */
export class OrderNotFound extends DomainError {
  readonly code = 'orders.order_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such order.');
  }
}

/** 409: the table of transitions has no such step. */
export class OrderStepRefused extends DomainError {
  readonly code = 'orders.step_refused';
  readonly kind = 'conflict';

  constructor(from: OrderStatus, to: OrderStatus) {
    super(`An order that is ${from} cannot become ${to}.`, { extra: { from, to } });
  }
}

/** 409: parts of it have left the house; what remains is a matter of returns. */
export class OrderAlreadyShipping extends DomainError {
  readonly code = 'orders.already_shipping';
  readonly kind = 'conflict';

  constructor() {
    super('Units of this order have been fulfilled, so it can no longer be cancelled.');
  }
}

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
    super('More units than were delivered and have not come back.', { extra: { lines } });
  }
}

/** 422: the request names a line that is not the order's. */
export class UnknownOrderLine extends DomainError {
  readonly code = 'orders.unknown_line';
  readonly kind = 'invalid';

  constructor(index: number) {
    super('The order has no such line.', {
      errors: [{ code: 'unknown', path: `lines.${index}.line_id`, message: 'is not a line of this order' }],
    });
  }
}
