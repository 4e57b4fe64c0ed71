import { Refusal } from '../kit/dialect.js';
/** Stripe's error object; `more` is what belongs to the kind, such as `param` or `decline_code`. */
export function problem(status, type, message, more = {}) {
    const code = more['code'];
    const doc_url = typeof code === 'string' ? `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` : null;
    return { status, body: { error: { ...more, ...(doc_url && { doc_url }), message, type } } };
}
/** 400 before anything happened. */
export function invalid(message, more = {}) {
    return new Refusal(problem(400, 'invalid_request_error', message, more));
}
export function missing(kind, id, param = 'id') {
    return new Refusal(problem(404, 'invalid_request_error', `No such ${kind}: '${id}'`, { code: 'resource_missing', param }));
}
export const say = {
    notFound: () => problem(404, 'invalid_request_error', 'Unrecognized request URL.'),
    internal: () => problem(500, 'api_error', 'An unknown error occurred.'),
    unavailable: () => problem(503, 'api_error', 'The service is temporarily unavailable.'),
    rateLimited: () => problem(429, 'invalid_request_error', 'Too many requests.', { code: 'rate_limit' }),
    inFlight: () => problem(409, 'idempotency_error', 'There is currently another in-progress request using this Idempotency-Key.', {
        code: 'idempotency_key_in_use',
    }),
    otherRequest: (key) => problem(400, 'idempotency_error', `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`),
};
//# sourceMappingURL=say.js.map