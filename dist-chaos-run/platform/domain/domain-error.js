/**
 * What the business refuses, by name. The HTTP filter turns it into an RFC 9457 problem; `code` is stable and public,
 * `detail` is for people, `errors` point into the input, `extra` becomes further members of the problem document.
 */
export class DomainError extends Error {
    constructor(detail, more = {}) {
        super(detail);
        this.name = new.target.name;
        this.errors = more.errors ?? [];
        this.extra = more.extra ?? {};
    }
}
//# sourceMappingURL=domain-error.js.map