import { DomainError } from '../../../platform/domain/domain-error.js';

/** 409: an edit's difference is not paid yet. */
export class AmountDue extends DomainError {
  readonly code = 'orders.amount_due';
  readonly kind = 'conflict';

  constructor(due: { amount: number; currency: string }) {
    super('The order is not paid in full; nothing leaves the house before.', { extra: { due } });
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
