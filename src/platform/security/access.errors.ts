import { DomainError } from '../domain/domain-error.js';
import { type Scope } from './scopes.js';

/** Nobody said who may call this route, so nobody may. */
export class AccessUndeclared extends DomainError {
  readonly code = 'access_undeclared';
  readonly kind = 'forbidden';

  constructor() {
    super('This route declares no access rule.');
  }
}

/** The route wants a secret that the request does not carry, or that has not the form of one. */
export class TokenRequired extends DomainError {
  readonly code = 'token_required';
  readonly kind = 'unauthenticated';

  constructor(header: 'X-Cart-Token' | 'X-Order-Token') {
    super(`Send the token in ${header}, as it was given to you.`);
  }
}

/** Missing, unknown, expired and revoked keys look the same from outside. */
export class KeyRefused extends DomainError {
  readonly code = 'key_refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super('Send a valid service key: Authorization: Bearer sk_...');
  }
}

export class ScopeMissing extends DomainError {
  readonly code = 'scope_missing';
  readonly kind = 'forbidden';

  constructor(scope: Scope) {
    super(`The key lacks the scope ${scope}.`, { extra: { required_scope: scope } });
  }
}
