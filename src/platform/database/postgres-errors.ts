import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

/** The PostgreSQL error behind whatever TypeORM or the driver threw, if there is one. */
function postgresError(error: unknown): DatabaseError | undefined {
  const cause = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  return cause instanceof DatabaseError ? cause : undefined;
}

/** Serialisation failure and deadlock: the same work may succeed when run again. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(postgresError(error)?.code ?? '');
}

/** True when a statement was only refused because one before it in its transaction had failed. */
export function isConsequence(error: unknown): boolean {
  return postgresError(error)?.code === '25P02';
}

/** True when a unique (or primary key) constraint or index of that name refused the row. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  const cause = postgresError(error);
  return cause?.code === '23505' && cause.constraint === constraint;
}

/** True when a CHECK constraint of that name refused the row. */
export function violatesCheck(error: unknown, constraint: string): boolean {
  const cause = postgresError(error);
  return cause?.code === '23514' && cause.constraint === constraint;
}

/** True when a foreign key refused the row, or refused to let it go. */
export function violatesForeignKey(error: unknown): boolean {
  return postgresError(error)?.code === '23503';
}

/** SQLSTATE classes 08 (connection), 53 (resources), 57P (operator intervention), 25006 (a demoted server). */
const UNAVAILABLE = /^(08|53|57P|25006|57014|55P03|25P03)/;
/** The driver's words for it, and TypeORM's for a transaction whose connection was lost between two statements. */
const LOST_CONNECTION =
  /Connection terminated|Query runner already released|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|not queryable/;

/** Node's words for a server that cannot be reached, or whose name nobody answers for while its container is down. */
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** The statement took longer than it may; the server answers, and the connection is fine. */
export function isOverTime(error: unknown): boolean {
  return postgresError(error)?.code === '57014';
}

/** The database cannot serve this now; the outcome of a commit under way is unknown. The caller may try again. */
export function isUnavailable(error: unknown): boolean {
  const code = postgresError(error)?.code ?? (error as { code?: string } | undefined)?.code ?? '';
  if (UNAVAILABLE.test(code) || UNREACHABLE.test(code)) return true;
  return error instanceof Error && LOST_CONNECTION.test(error.message);
}

/** The server has no room left for what was to be written; reads still work. */
export function isStorageFull(error: unknown): boolean {
  return postgresError(error)?.code === '53100';
}
