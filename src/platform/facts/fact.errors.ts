import { DomainError } from '../domain/domain-error.js';

export class DeadLetterNotFound extends DomainError {
  readonly code = 'facts.dead_letter_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such dead letter.');
  }
}

export class DeadLetterResolved extends DomainError {
  readonly code = 'facts.dead_letter_resolved';
  readonly kind = 'conflict';

  constructor() {
    super('This dead letter has been resolved already.');
  }
}

export class DeadLetterFailsAgain extends DomainError {
  readonly code = 'facts.dead_letter_fails_again';
  readonly kind = 'conflict';

  constructor(failure: string) {
    super(`The subscriber still cannot handle this fact: ${failure.split('\n')[0]}.`);
  }
}

export class SubscriberNotFound extends DomainError {
  readonly code = 'facts.subscriber_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no subscriber of this name.');
  }
}

export class SubscriberNotReplayable extends DomainError {
  readonly code = 'facts.subscriber_not_replayable';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`${name} acts on facts; hearing the whole history again would do harm.`);
  }
}
