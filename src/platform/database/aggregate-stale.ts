import { DomainError } from '../domain/domain-error.js';

/** The client's `If-Match` names a version that is no longer current. */
export class AggregateStale extends DomainError {
  readonly code = 'stale_version';
  readonly kind = 'stale';

  constructor(expected: number, current: number) {
    super(`Version ${expected} was expected, but version ${current} is current. Read it again and repeat your change.`);
  }
}
