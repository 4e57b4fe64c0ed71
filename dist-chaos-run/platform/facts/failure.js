import { DomainError } from '../domain/domain-error.js';
import { describeError } from '../observability/describe-error.js';
import { isRetryable, isUnavailable } from '../database/postgres-errors.js';
/** Nothing is wrong with the fact: the database or a dependency is down or busy, and the same work will succeed later. */
export function isPassing(error) {
    if (isUnavailable(error) || isRetryable(error))
        return true;
    if (error instanceof DomainError && error.kind === 'unavailable')
        return true;
    return error instanceof Error && error.cause !== undefined && isPassing(error.cause);
}
/**
 * What operators may read about an error, in one text: its name, its codes and where it was thrown. Not its message,
 * because messages quote values, and those may be personal.
 */
export function describeFailure(error) {
    const { name, code, constraint, stack } = describeError(error);
    return [[name, code, constraint].filter(Boolean).join(' '), ...stack.slice(0, 6)].join('\n');
}
//# sourceMappingURL=failure.js.map