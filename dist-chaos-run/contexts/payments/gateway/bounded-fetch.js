/** No answer of a gateway is longer; what is, is nonsense or an attack on our memory. */
const MOST_BYTES = 4 * 1024 * 1024;
/** `fetch` that follows no redirect (a gateway's API has none) and breaks off answers without end. */
export async function boundedFetch(url, init) {
    const response = await fetch(url, { ...init, redirect: 'error' });
    if (!response.body)
        return response;
    let length = 0;
    const counted = new TransformStream({
        transform(chunk, controller) {
            length += chunk.byteLength;
            if (length > MOST_BYTES)
                controller.error(new Error('The answer of a payment gateway has no end.'));
            else
                controller.enqueue(chunk);
        },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counted), { status, statusText, headers });
}
//# sourceMappingURL=bounded-fetch.js.map