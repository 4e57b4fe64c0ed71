import { DomainError } from '../domain/domain-error.js';

/** 503: refused at the door, before anything was done about it. */
export class Overloaded extends DomainError {
  readonly code = 'overloaded';
  readonly kind = 'unavailable';

  constructor() {
    super('The shop has more to do than it can right now. Try again in a moment.', { extra: { retry_after: 1 } });
  }
}

/** 503: it goes on, and nobody is to wait for it any longer. */
export class NotInTime extends DomainError {
  readonly code = 'not_in_time';
  readonly kind = 'unavailable';

  constructor() {
    super(
      'This takes too long right now. It may still be done: try again, under the same Idempotency-Key if you sent one.',
      {
        extra: { retry_after: 2 },
      },
    );
  }
}
