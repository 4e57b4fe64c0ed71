import { DomainError } from '../../../platform/domain/domain-error.js';
/** 404: no gateway of that name sends messages here. */
export class NoSuchWebhook extends DomainError {
    constructor() {
        super('No payment gateway of that name sends messages here.');
        this.code = 'payments.webhook_not_found';
        this.kind = 'not_found';
    }
}
/** 401: not signed by the gateway, or too long ago. Which of the two is not said. */
export class WebhookUnverified extends DomainError {
    constructor() {
        super('The signature of the message was not accepted.');
        this.code = 'payments.webhook_unverified';
        this.kind = 'unauthenticated';
    }
}
/** 400: signed, but not a message that can be read. */
export class WebhookUnreadable extends DomainError {
    constructor() {
        super('The message cannot be read.');
        this.code = 'payments.webhook_unreadable';
        this.kind = 'malformed';
    }
}
/** 503: it could not be verified now; whoever sends it again later is heard. */
export class WebhookNotChecked extends DomainError {
    constructor() {
        super('The message could not be verified now. Send it again.');
        this.code = 'payments.webhook_not_checked';
        this.kind = 'unavailable';
    }
}
//# sourceMappingURL=webhook.errors.js.map