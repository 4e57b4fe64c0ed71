const JSON_TYPE = 'application/json; charset=utf-8';
/** What a client needs again besides the body. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'];
/** The answer that a handler has prepared: its value, and the status and headers on the reply. */
export function preparedAnswer(reply, value) {
    const headers = KEPT_HEADERS.flatMap((name) => {
        const header = reply.getHeader(name);
        return header === undefined ? [] : [[name, String(header)]];
    });
    return answer(reply.statusCode, value, Object.fromEntries(headers));
}
/** An answer with a JSON body; none when the value is undefined. */
export function answer(status, value, headers = {}) {
    const body = value === undefined || value === null ? null : JSON.stringify(value);
    return { status, body, headers: body === null ? headers : { 'content-type': JSON_TYPE, ...headers } };
}
/** Puts an answer on the reply; what it returns is what an interceptor hands on. */
export function send(reply, { status, body, headers }) {
    reply.status(status);
    for (const [name, value] of Object.entries(headers))
        reply.header(name, value);
    return body ?? undefined;
}
//# sourceMappingURL=answer.js.map