import { newId } from '../runtime/new-id.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
/** What Node's parser or its clock refuses; anything else is 400. */
const REFUSALS = {
    ERR_HTTP_REQUEST_TIMEOUT: [408, '408 Request Timeout', 'The request took too long to arrive.'],
    HPE_HEADER_OVERFLOW: [431, '431 Request Header Fields Too Large', 'The request’s head is too large.'],
};
const MALFORMED = [400, '400 Bad Request', 'This is not a well-formed HTTP request.'];
/** Answers what never became a request, so that no route, hook or filter sees it: a problem too, written by hand. */
export function answerUnreadable(error, socket) {
    if (error.code === 'ECONNRESET' || socket.destroyed)
        return;
    const [statusCode, line, detail] = REFUSALS[error.code ?? ''] ?? MALFORMED;
    const id = newId();
    const body = JSON.stringify(problemOf(Object.assign(new Error(detail), { statusCode }), id));
    const head = [
        `HTTP/1.1 ${line}`,
        `Content-Type: ${PROBLEM_TYPE}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Request-Id: ${id}`,
        'Cache-Control: private, no-store',
        'Connection: close',
    ];
    if (socket.writable)
        socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.destroy(error);
}
//# sourceMappingURL=unreadable.js.map