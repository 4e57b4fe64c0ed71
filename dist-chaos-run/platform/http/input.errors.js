import { DomainError } from '../domain/domain-error.js';
/** The body is well-formed, but what it says is refused; `errors` name the fields. */
export class ValidationFailed extends DomainError {
    constructor(errors) {
        super('The body does not have the form this operation takes.', { errors });
        this.code = 'validation_failed';
        this.kind = 'invalid';
    }
}
/** A query parameter, path parameter or header is not what this operation takes. */
export class MalformedParameter extends DomainError {
    constructor(errors) {
        super('A parameter does not have the form this operation takes.', { errors });
        this.code = 'malformed_parameter';
        this.kind = 'malformed';
    }
    /** One parameter that is wrong. */
    static of(path, message, code = 'malformed') {
        return new MalformedParameter([{ code, path, message }]);
    }
}
//# sourceMappingURL=input.errors.js.map