import { DomainError, type FieldError } from '../domain/domain-error.js';

/** The body is well-formed, but what it says is refused; `errors` name the fields. */
export class ValidationFailed extends DomainError {
  readonly code = 'validation_failed';
  readonly kind = 'invalid';

  constructor(errors: readonly FieldError[]) {
    super('The body does not have the form this operation takes.', { errors });
  }
}

/** A query parameter, path parameter or header is not what this operation takes. */
export class MalformedParameter extends DomainError {
  readonly code: string = 'malformed_parameter';
  readonly kind = 'malformed';

  constructor(errors: readonly FieldError[]) {
    super('A parameter does not have the form this operation takes.', { errors });
  }

  /** One parameter that is wrong. */
  static of(path: string, message: string, code = 'malformed'): MalformedParameter {
    return new MalformedParameter([{ code, path, message }]);
  }
}
