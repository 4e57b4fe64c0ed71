import { DomainError } from '../../../platform/domain/domain-error.js';
import { type FulfilmentStatus } from './order-state.js';

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
