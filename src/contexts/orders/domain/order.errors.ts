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

/** 404: the order has no such note. */
export class OrderNoteNotFound extends DomainError {
  readonly code = 'orders.note_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('The order has no such note.');
  }
}
