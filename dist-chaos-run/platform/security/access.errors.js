import { DomainError } from '../domain/domain-error.js';
/** Nobody said who may call this route, so nobody may. */
export class AccessUndeclared extends DomainError {
    constructor() {
        super('This route declares no access rule.');
        this.code = 'access_undeclared';
        this.kind = 'forbidden';
    }
}
/** The route wants a secret that the request does not carry, or that has not the form of one. */
export class TokenRequired extends DomainError {
    constructor(header) {
        super(`Send the token in ${header}.`);
        this.code = 'token_required';
        this.kind = 'unauthenticated';
    }
}
/** Missing, unknown, expired and revoked keys look the same from outside. */
export class KeyRefused extends DomainError {
    constructor() {
        super('Send a valid service key: Authorization: Bearer sk_...');
        this.code = 'key_refused';
        this.kind = 'unauthenticated';
    }
}
export class ScopeMissing extends DomainError {
    constructor(scope) {
        super(`The key lacks the scope ${scope}.`, { extra: { required_scope: scope } });
        this.code = 'scope_missing';
        this.kind = 'forbidden';
    }
}
//# sourceMappingURL=access.errors.js.map