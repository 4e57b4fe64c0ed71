import { DomainError } from '../../../platform/domain/domain-error.js';

/** 404: no gateway of that name sends messages here. */
export class NoSuchWebhook extends DomainError {
  readonly code = 'payments.webhook_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('No payment gateway of that name sends messages here.');
  }
}

/** 401: not signed by the gateway, or too long ago. Which of the two is not said. */
export class WebhookUnverified extends DomainError {
  readonly code = 'payments.webhook_unverified';
  readonly kind = 'unauthenticated';

  constructor() {
    super('The signature of the message was not accepted.');
  }
}

/** 400: signed, but not a message that can be read. */
export class WebhookUnreadable extends DomainError {
  readonly code = 'payments.webhook_unreadable';
  readonly kind = 'malformed';

  constructor() {
    super('The message cannot be read.');
  }
}

/** 503: it could not be verified now; whoever sends it again later is heard. */
export class WebhookNotChecked extends DomainError {
  readonly code = 'payments.webhook_not_checked';
  readonly kind = 'unavailable';

  constructor() {
    super('The message could not be verified now. Send it again.');
  }
}
