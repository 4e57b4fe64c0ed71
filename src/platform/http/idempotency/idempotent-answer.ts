import { Injectable } from '@nestjs/common';
import { Transaction } from '../../database/database.js';
import { type DomainError } from '../../domain/domain-error.js';
import { currentScope } from '../../runtime/scope.js';
import { PROBLEM_TYPE, problemOf } from '../problem.js';
import { answer, type StoredAnswer } from './answer.js';
import { AnsweredElsewhere } from './idempotency.errors.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { currentRun } from './idempotent-run.js';

/**
 * Lets the handler of a resumable route store its answer in the transaction that makes it true. What is stored here is
 * what the client gets, whatever the handler returns or throws afterwards. Does nothing outside of a resumable request.
 */
@Injectable()
export class IdempotentAnswer {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly transaction: Transaction,
  ) {}

  /** Stores status, JSON body and headers such as `location`. */
  store(status: number, body: unknown, headers: Record<string, string> = {}): Promise<void> {
    return this.keep(answer(status, body, headers));
  }

  /** Stores a refusal that is final although something came into being, e.g. an order whose payment was declined. */
  storeProblem(error: DomainError): Promise<void> {
    const problem = problemOf(error, currentScope()?.id ?? '');
    return this.keep(answer(problem.status, problem, { 'content-type': PROBLEM_TYPE }));
  }

  private async keep(stored: StoredAnswer): Promise<void> {
    const run = currentRun();
    if (!run) return;
    if (run.key && !(await this.keys.store(run.key, run.claim.resourceId, stored))) throw new AnsweredElsewhere();
    this.transaction.afterCommit(() => (run.answer = stored));
  }
}
