const MOST_BYTES = 1024 * 1024;
const HUGE_BYTES = 64 * 1024 * 1024;
export async function receive(request) {
    const chunks = [];
    let length = 0;
    for await (const chunk of request) {
        length += chunk.length;
        if (length > MOST_BYTES)
            throw new Error('The body is too large.');
        chunks.push(chunk);
    }
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const url = new URL(request.url ?? '/', 'http://simulator');
    return { method: request.method ?? 'GET', url, headers, raw: Buffer.concat(chunks) };
}
export function send(response, { status, body, headers }) {
    if (response.destroyed)
        return;
    const isPage = typeof body === 'string';
    const text = isPage ? body : JSON.stringify(body ?? {});
    const type = isPage ? 'text/html; charset=utf-8' : 'application/json';
    const isEmpty = status === 204;
    response.writeHead(status, { ...(!isEmpty && { 'content-type': type }), ...headers });
    response.end(isEmpty ? undefined : text);
}
/** Half of the answer, then a broken connection. */
export function sendHalf(response, { status, body, headers }) {
    const text = JSON.stringify(body ?? {});
    const length = Buffer.byteLength(text);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': String(length), ...headers });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.resetAndDestroy());
}
/** A valid answer in a body of 64 MB. */
export function sendHuge(response, { status, body }) {
    const [head, tail] = ['{"padding":"', `",${JSON.stringify(body ?? {}).slice(1)}`];
    response.writeHead(status, { 'content-type': 'application/json' });
    response.write(head);
    const chunk = 'x'.repeat(64 * 1024);
    let left = HUGE_BYTES / chunk.length;
    const pump = () => {
        if (response.destroyed)
            return;
        while (left-- > 0)
            if (!response.write(chunk))
                return void response.once('drain', pump);
        response.end(tail);
    };
    pump();
}
/** Never answers; ends when the other side gives up. */
export function hold(response) {
    return new Promise((gone) => (response.destroyed ? gone() : response.once('close', gone)));
}
//# sourceMappingURL=wire.js.map