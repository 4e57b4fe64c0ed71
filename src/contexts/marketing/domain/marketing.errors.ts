import { DomainError } from '../../../platform/domain/domain-error.js';

/** 404: orders know none of that id. */
export class OrderUnknown extends DomainError {
  readonly code = 'marketing.order_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such order.');
  }
}

/** 409: the order has given no cause for such a letter yet, or what it told of is not true any more. */
export class NothingToResend extends DomainError {
  readonly code = 'marketing.nothing_to_resend';
  readonly kind = 'conflict';

  constructor(kind: string) {
    super('There is no such letter about this order.', { extra: { kind } });
  }
}
