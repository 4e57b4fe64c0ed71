import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
/** The PostgreSQL error behind whatever TypeORM or the driver threw, if there is one. */
function postgresError(error) {
    const cause = error instanceof QueryFailedError ? error.driverError : error;
    return cause instanceof DatabaseError ? cause : undefined;
}
/** Serialisation failure and deadlock: the same work may succeed when run again. */
export function isRetryable(error) {
    return ['40001', '40P01'].includes(postgresError(error)?.code ?? '');
}
/** True when a unique (or primary key) constraint or index of that name refused the row. */
export function violatesUnique(error, constraint) {
    const cause = postgresError(error);
    return cause?.code === '23505' && cause.constraint === constraint;
}
/** True when a CHECK constraint of that name refused the row. */
export function violatesCheck(error, constraint) {
    const cause = postgresError(error);
    return cause?.code === '23514' && cause.constraint === constraint;
}
/** True when a foreign key refused the row, or refused to let it go. */
export function violatesForeignKey(error) {
    return postgresError(error)?.code === '23503';
}
/** SQLSTATE classes 08 (connection), 53 (resources), 57P (operator intervention), 25006 (a demoted server). */
const UNAVAILABLE = /^(08|53|57P|25006|57014|55P03|25P03)/;
const LOST_CONNECTION = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|not queryable/;
/** The database cannot serve this now; the outcome of a commit under way is unknown. The caller may try again. */
export function isUnavailable(error) {
    const code = postgresError(error)?.code ?? error?.code ?? '';
    if (UNAVAILABLE.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code))
        return true;
    return error instanceof Error && LOST_CONNECTION.test(error.message);
}
//# sourceMappingURL=postgres-errors.js.map