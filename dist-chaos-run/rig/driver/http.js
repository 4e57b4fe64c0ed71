import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
const TIMEOUT_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxFreeSockets: 256 });
/** Sends one request and never throws: no answer is an answer, too. */
export function send({ method, url, body, headers = {}, timeoutMs = TIMEOUT_MS }) {
    const begun = performance.now();
    const text = typeof body === 'string' ? body : body && JSON.stringify(body);
    return new Promise((resolve) => {
        const silent = (why) => resolve({ status: 0, headers: {}, text: '', ms: performance.now() - begun, why });
        const sent = request(url, {
            ...{ method, agent, signal: AbortSignal.timeout(timeoutMs) },
            headers: {
                ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
                ...headers,
            },
        });
        sent.on('error', (error) => silent(error.code ?? error.name));
        sent.on('response', (response) => {
            const chunks = [];
            response.on('data', (chunk) => chunks.push(chunk));
            response.on('error', (error) => silent(error.code ?? error.name));
            response.on('end', () => {
                if (!response.complete)
                    return silent('cut off');
                const answer = Buffer.concat(chunks).toString('utf8');
                resolve({
                    status: response.statusCode,
                    headers: response.headers,
                    text: answer,
                    ms: performance.now() - begun,
                });
            });
            response.on('close', () => silent('cut off'));
        });
        sent.end(text);
    });
}
/** The body as JSON; an empty object when it is none. */
export function bodyOf(heard) {
    if (heard.status === 0)
        return {};
    try {
        return JSON.parse(heard.text);
    }
    catch {
        return {};
    }
}
export function digestOf(heard) {
    return heard.status === 0 ? '' : createHash('sha256').update(`${heard.status} ${heard.text}`).digest('hex');
}
/** Lets go of idle connections. */
export function closeConnections() {
    agent.destroy();
}
//# sourceMappingURL=http.js.map