import { DomainError } from '../../../platform/domain/domain-error.js';

/** 404. */
export class AlertNotFound extends DomainError {
  readonly code = 'inventory.alert_not_found';
  readonly kind = 'not_found';

  constructor(id: string) {
    super(`There is no alert ${id}.`);
  }
}

/** 409: there is nothing left to acknowledge. */
export class AlertResolved extends DomainError {
  readonly code = 'inventory.alert_resolved';
  readonly kind = 'conflict';

  constructor() {
    super('The alert has resolved itself: there is enough stock again.');
  }
}
