import { DomainError } from '../domain/domain-error.js';
export class DeadLetterNotFound extends DomainError {
    constructor() {
        super('There is no such dead letter.');
        this.code = 'facts.dead_letter_not_found';
        this.kind = 'not_found';
    }
}
export class DeadLetterResolved extends DomainError {
    constructor() {
        super('This dead letter has been resolved already.');
        this.code = 'facts.dead_letter_resolved';
        this.kind = 'conflict';
    }
}
export class DeadLetterFailsAgain extends DomainError {
    constructor(failure) {
        super(`The subscriber still cannot handle this fact: ${failure.split('\n')[0]}.`);
        this.code = 'facts.dead_letter_fails_again';
        this.kind = 'conflict';
    }
}
export class SubscriberNotFound extends DomainError {
    constructor() {
        super('There is no subscriber of this name.');
        this.code = 'facts.subscriber_not_found';
        this.kind = 'not_found';
    }
}
export class SubscriberNotReplayable extends DomainError {
    constructor(name) {
        super(`${name} acts on facts; hearing the whole history again would do harm.`);
        this.code = 'facts.subscriber_not_replayable';
        this.kind = 'conflict';
    }
}
//# sourceMappingURL=fact.errors.js.map