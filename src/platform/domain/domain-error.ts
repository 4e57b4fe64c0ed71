/** Where an error sits among HTTP's answers, said without HTTP. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'payment_failed'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'invalid'
  | 'precondition_required'
  | 'too_many'
  | 'unavailable';

/** One offending place of the input: `path` is a JSON path such as `lines.0.quantity`. */
export interface FieldError {
  code: string;
  path: string;
  message: string;
}

/**
 * What the business refuses, by name. The HTTP filter turns it into an RFC 9457 problem; `code` is stable and public,
 * `detail` is for people, `errors` point into the input, `extra` becomes further members of the problem document.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;
  /** True when something came into being all the same, so that an Idempotency-Key keeps this answer. */
  readonly final?: boolean;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(detail: string, more: { errors?: readonly FieldError[]; extra?: Record<string, unknown> } = {}) {
    super(detail);
    this.name = new.target.name;
    this.errors = more.errors ?? [];
    this.extra = more.extra ?? {};
  }
}
