import { DomainError } from '../../../platform/domain/domain-error.js';

export class DisputeNotFound extends DomainError {
  readonly code = 'payments.dispute_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no dispute ${id}.`);
  }
}
