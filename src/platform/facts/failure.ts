import { DomainError } from '../domain/domain-error.js';
import { describeError } from '../observability/describe-error.js';
import { isOverTime, isRetryable, isUnavailable } from '../database/postgres-errors.js';

/**
 * Nothing is wrong with the fact: the database or a dependency is down or busy, and the same work will succeed later. Of a
 * fact that took too long nobody knows that.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof TookTooLong) return false;
  if (isUnavailable(error) || isRetryable(error)) return true;
  if (error instanceof DomainError && error.kind === 'unavailable') return true;
  return error instanceof Error && error.cause !== undefined && isPassing(error.cause);
}

/**
 * Handling a fact took longer than a statement may, in a transaction whose checkpoint could be written before: the
 * database is there, and whether it is slow or the fact too much for its handler only further tries can tell.
 */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
  readonly code = '57014';

  constructor(override readonly cause: Error) {
    super('A statement took longer than it may.');
    this.stack = cause.stack;
  }

  /** Runs a handler; what it throws is told apart. */
  static async in<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isOverTime(error) ? new TookTooLong(error as Error) : error;
    }
  }
}

/**
 * What operators may read about an error, in one text: its name, its codes and where it was thrown. Not its message,
 * because messages quote values, and those may be personal.
 */
export function describeFailure(error: unknown): string {
  const { name, code, constraint, stack } = describeError(error);
  return [[name, code, constraint].filter(Boolean).join(' '), ...stack.slice(0, 6)].join('\n');
}
