import { DomainError } from '../../../platform/domain/domain-error.js';
import { type FulfilmentStatus, type OrderStatus } from './order-state.js';

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

  constructor(from: OrderStatus, to: OrderStatus | 'edited' | 'paid') {
    const be = to === 'edited' || to === 'paid' ? 'be' : 'become';
    super(`An order that is ${from} cannot ${be} ${to}.`, { extra: { from, to } });
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

/** 404: the order has no such note. */
export class OrderNoteNotFound extends DomainError {
  readonly code = 'orders.note_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('The order has no such note.');
  }
}

/** 409: an edit's difference is not paid yet. */
export class AmountDue extends DomainError {
  readonly code = 'orders.amount_due';
  readonly kind = 'conflict';

  constructor(due: { amount: number; currency: string }) {
    super('The order is not paid in full; nothing leaves the house before.', { extra: { due } });
  }
}

/** 409: stock has not come yet for units that are to leave. */
export class UnitsBackordered extends DomainError {
  readonly code = 'orders.units_backordered';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; requested: number; available: number }[]) {
    super('Stock has not come for all of these units yet.', { extra: { lines } });
  }
}

/** 404: the order has no such fulfilment. */
export class FulfilmentNotFound extends DomainError {
  readonly code = 'orders.fulfilment_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('The order has no such fulfilment.');
  }
}

/** 409: the table of transitions has no such step for a fulfilment. */
export class FulfilmentStepRefused extends DomainError {
  readonly code = 'orders.fulfilment_step_refused';
  readonly kind = 'conflict';

  constructor(from: FulfilmentStatus, to: FulfilmentStatus | 'tracked') {
    super(`A fulfilment that is ${from} cannot become ${to}.`, { extra: { from, to } });
  }
}

/** 409: units of it have come back, so it was no mistake. */
export class FulfilmentReturned extends DomainError {
  readonly code = 'orders.fulfilment_returned';
  readonly kind = 'conflict';

  constructor() {
    super('Units of this fulfilment have come back, so they had left the house.');
  }
}

/** 409: an open return awaits units of it, so the shopper has them; the return ends first. */
export class FulfilmentInReturn extends DomainError {
  readonly code = 'orders.fulfilment_in_return';
  readonly kind = 'conflict';

  constructor(lines: { line_id: string; awaited: number; remaining: number }[]) {
    super('An open return awaits units of this fulfilment.', { extra: { lines } });
  }
}

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

/** 409: all that the order costs is covered. */
export class NothingDue extends DomainError {
  readonly code = 'orders.nothing_due';
  readonly kind = 'conflict';

  constructor() {
    super('Nothing is to be paid for this order.');
  }
}

/** 409: what is due is being paid by an attempt whose end is not known yet. */
export class PaymentUnderWay extends DomainError {
  readonly code = 'payments.attempt_in_flight';
  readonly kind = 'conflict';

  constructor() {
    super('What is due is being paid already, and it is not known yet how that ends. Try again.', {
      extra: { retry_after: 2 },
    });
  }
}

/** 422: more than is due and not being paid already. */
export class PaymentExceedsDue extends DomainError {
  readonly code = 'orders.payment_exceeds_due';
  readonly kind = 'invalid';

  constructor(asked: number, allowed: { amount: number; currency: string }) {
    const message = `${asked} is more than the ${allowed.amount} ${allowed.currency} that are to be paid.`;
    super(message, { errors: [{ code: 'exceeds_due', path: 'amount.amount', message }], extra: { allowed } });
  }
}
