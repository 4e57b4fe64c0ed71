import { DomainError } from '../../../platform/domain/domain-error.js';

export class ReconciliationNotFound extends DomainError {
  readonly code = 'payments.reconciliation_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no reconciliation ${id}.`);
  }
}

export class BreakNotFound extends DomainError {
  readonly code = 'payments.break_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no reconciliation break ${id}.`);
  }
}

/** 409: it was resolved before, with another note or by itself. */
export class BreakResolved extends DomainError {
  readonly code = 'payments.break_resolved';
  readonly kind = 'conflict';

  constructor() {
    super('This break is resolved already.');
  }
}

/** The books have moved on since they were compared: what was found is told no more. */
export class BooksMovedOn extends DomainError {
  readonly code = 'payments.books_moved_on';
  readonly kind = 'conflict';

  constructor() {
    super('The payment has changed since it was compared.');
  }
}

/** 422: the time lies in the future or too far back. */
export class WindowRefused extends DomainError {
  readonly code = 'payments.window_refused';
  readonly kind = 'invalid';

  constructor(days: number) {
    const message = `from must lie in the past, at most ${days} days ago`;
    super(`A reconciliation begins at most ${days} days ago.`, {
      errors: [{ code: 'out_of_range', path: 'from', message }],
    });
  }
}
