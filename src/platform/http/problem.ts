import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { isStorageFull, isUnavailable } from '../database/postgres-errors.js';
import { DomainError, type ErrorKind, type FieldError } from '../domain/domain-error.js';

/** An RFC 9457 problem document. Further members come from the error's `extra`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: readonly FieldError[];
  request_id: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const STATUS: Record<ErrorKind, number> = {
  malformed: 400,
  unauthenticated: 401,
  payment_failed: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  invalid: 422,
  precondition_required: 428,
  too_many: 429,
  unavailable: 503,
};

/** Codes of refusals that come from the framework and carry no code of their own. */
const CODES: Record<number, string> = {
  400: 'malformed_request',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  413: 'body_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  422: 'unprocessable',
  431: 'headers_too_large',
  503: 'unavailable',
};

const RETRY_AFTER_SECONDS = 1;

/** Turns whatever was thrown into the problem that the client sees. Nothing of an unexpected error shows but its id. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof DomainError) {
    const { code, kind, message, errors, extra } = error;
    return { ...extra, ...document(STATUS[kind], code, message, requestId), ...(errors.length > 0 && { errors }) };
  }
  if (isStorageFull(error))
    return document(503, 'storage_unavailable', 'The shop cannot keep anything new right now. Try again.', requestId);
  if (isUnavailable(error))
    return document(503, 'unavailable', 'The shop cannot do this right now. Try again.', requestId);
  if (isRefusedValue(error)) return document(400, 'malformed_value', 'A value cannot be stored as given.', requestId);
  const status = statusOf(error);
  if (status < 500) {
    const detail = status === 404 ? 'There is nothing here.' : (error as Error).message;
    return document(status, CODES[status] ?? 'refused', detail, requestId);
  }
  return document(
    500,
    'internal_error',
    'Something went wrong on our side. The request id helps us find it.',
    requestId,
  );
}

/** Seconds for `Retry-After`, where coming back makes sense. An error may say so itself by `extra.retry_after`. */
export function retryAfterOf(problem: Problem & { retry_after?: unknown }): number | undefined {
  if (typeof problem.retry_after === 'number') return problem.retry_after;
  return problem.status === 503 || problem.status === 429 ? RETRY_AFTER_SECONDS : undefined;
}

function document(status: number, code: string, detail: string, requestId: string): Problem {
  return {
    type: `urn:cartwright:problem:${code}`,
    title: code === 'internal_error' ? (STATUS_CODES[500] ?? 'Error') : titleOf(code),
    status,
    detail,
    code,
    request_id: requestId,
  };
}

/** `orders.order_empty` becomes "Order empty": one title for each type of problem, as RFC 9457 asks. */
function titleOf(code: string): string {
  const words = code.slice(code.lastIndexOf('.') + 1).replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Nest's and Fastify's own refusals know their status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** SQLSTATE class 22: the text of a number, a date or an id that slipped through validation and PostgreSQL refused. */
function isRefusedValue(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof DatabaseError && (cause.code ?? '').startsWith('22');
}
