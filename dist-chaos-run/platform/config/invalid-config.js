import { BootError } from '../runtime/boot-error.js';
/** Settings that cannot be used; one line each, naming the variable, what it got and what it takes. */
export class InvalidConfig extends BootError {
    constructor(complaints) {
        super(complaints.join('\n'));
        this.complaints = complaints;
    }
}
//# sourceMappingURL=invalid-config.js.map