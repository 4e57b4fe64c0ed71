import { DomainError } from '../../domain/domain-error.js';
/** 429: this address has as many streams open as one address may. */
export class TooManyStreams extends DomainError {
    constructor() {
        super('Too many streams are open from your address.', { extra: { retry_after: 30 } });
        this.code = 'too_many_streams';
        this.kind = 'too_many';
    }
}
/** 503: the process has as many streams open as it keeps, or is about to end. */
export class StreamsFull extends DomainError {
    constructor() {
        super('No more streams can be opened right now. Ask for the plain answer instead.', { extra: { retry_after: 5 } });
        this.code = 'streams_full';
        this.kind = 'unavailable';
    }
}
//# sourceMappingURL=stream.errors.js.map