import { DomainError } from '../../../platform/domain/domain-error.js';

/** 404: no charge of that key ever waited for its shopper. */
export class ActionNotFound extends DomainError {
  readonly code = 'payments.sandbox_action_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such action.');
  }
}

/** 409: the action has ended otherwise. */
export class ActionClosed extends DomainError {
  readonly code = 'payments.sandbox_action_closed';
  readonly kind = 'conflict';

  constructor(state: string) {
    super(`The action has ended already: ${state}.`);
  }
}
