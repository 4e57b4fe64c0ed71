import { DomainError } from '../../domain/domain-error.js';
/** 428: this operation is only done under a key, so that a repeated request cannot do it twice. */
export class IdempotencyKeyRequired extends DomainError {
    constructor() {
        super('Send an Idempotency-Key: a new random value for each thing you want done, the same one when you try again.');
        this.code = 'idempotency_key_required';
        this.kind = 'precondition_required';
    }
}
export class IdempotencyKeyMalformed extends DomainError {
    constructor() {
        super('An Idempotency-Key has 1 to 255 visible ASCII characters.');
        this.code = 'idempotency_key_malformed';
        this.kind = 'malformed';
    }
}
/** 422: the key already stands for another body. */
export class IdempotencyKeyReused extends DomainError {
    constructor() {
        super('This Idempotency-Key was sent with another body before. Use a new key for a new request.');
        this.code = 'idempotency_key_reused';
        this.kind = 'invalid';
    }
}
/** 409: the first request with this key has not been answered yet. */
export class IdempotencyInFlight extends DomainError {
    constructor() {
        super('A request with this Idempotency-Key is under way. Try again with the same key.', {
            extra: { retry_after: 2 },
        });
        this.code = 'idempotency_in_flight';
        this.kind = 'conflict';
    }
}
/** Another process took the key over and answered first; what this one did must roll back. Never leaves the platform. */
export class AnsweredElsewhere extends Error {
}
//# sourceMappingURL=idempotency.errors.js.map