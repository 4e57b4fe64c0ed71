import { currentScope } from '../../runtime/scope.js';
import { type StoredAnswer } from './answer.js';
import { type Claim } from './idempotency-keys.js';
import { type IdempotencyKey } from './idempotency-key.js';

/** A resumable request while it runs. */
export interface IdempotentRun {
  claim: Claim;
  /** Absent when the client sent no key. */
  key?: IdempotencyKey;
  /** The answer that the handler stored itself, once that has been committed. */
  answer?: StoredAnswer;
}

const RUN = Symbol('idempotent run');

export function beginRun(run: IdempotentRun): IdempotentRun {
  currentScope()?.memory.set(RUN, run);
  return run;
}

export function currentRun(): IdempotentRun | undefined {
  return currentScope()?.memory.get(RUN) as IdempotentRun | undefined;
}
