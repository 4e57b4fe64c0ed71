import { randomId } from '../kit/random.js';
import { Refusal } from '../kit/dialect.js';
import { type Reply } from '../kit/wire.js';

/** PayPal's error document. Source: https://developer.paypal.com/api/rest/responses/ */
export function problem(status: number, name: string, message: string, issue?: string, field?: string): Reply {
  const details = issue ? [{ issue, description: message, ...(field && { field }) }] : [];
  return { status, body: { name, message, debug_id: randomId('', 13).toLowerCase(), details, links: [] } };
}

/** 422: understood, and not done. */
export function unprocessable(issue: string, message: string): Refusal {
  return new Refusal(unprocessableReply(issue, message));
}

export function unprocessableReply(issue: string, message: string): Reply {
  return problem(422, 'UNPROCESSABLE_ENTITY', message, issue);
}

export function invalid(issue: string, field: string, message: string): Refusal {
  return new Refusal(problem(400, 'INVALID_REQUEST', message, issue, field));
}

/** A search that found more than it tells. Source: `search_error` of https://developer.paypal.com/docs/api/transaction-search/v1/ */
export function tooMany(total_items: number, maximum_items: number): Refusal {
  const message = 'Result set size is greater than the maximum limit. Change the filter criteria and try again.';
  const { status, body } = problem(400, 'RESULTSET_TOO_LARGE', message);
  return new Refusal({ status, body: { ...(body as object), total_items, maximum_items } });
}

export function missing(id: string): Refusal {
  const message = 'The specified resource does not exist.';
  return new Refusal(problem(404, 'RESOURCE_NOT_FOUND', message, 'INVALID_RESOURCE_ID', id));
}

export const say = {
  notFound: () => problem(404, 'RESOURCE_NOT_FOUND', 'The specified resource does not exist.'),
  internal: () => problem(500, 'INTERNAL_SERVER_ERROR', 'An internal server error occurred.'),
  unavailable: () => problem(503, 'SERVICE_UNAVAILABLE', 'The service is unavailable.'),
  rateLimited: () => problem(429, 'RATE_LIMIT_REACHED', 'Too many requests.'),
  inFlight: () =>
    problem(409, 'RESOURCE_CONFLICT', 'A previous request is in progress.', 'PREVIOUS_REQUEST_IN_PROGRESS'),
  otherRequest: () =>
    unprocessableReply('DUPLICATE_REQUEST_ID', 'The value of PayPal-Request-Id has been used with another request.'),
};
