/** The process cannot start for a reason the operator can act on: the message says it all, a stack would only hide it. */
export class BootError extends Error {
    constructor() {
        super(...arguments);
        this.name = 'BootError';
    }
}
/** What to print about a failed start: the message alone when it was foreseen, everything when it was not. */
export function messageOf(error) {
    if (error instanceof BootError)
        return error.message;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
//# sourceMappingURL=boot-error.js.map