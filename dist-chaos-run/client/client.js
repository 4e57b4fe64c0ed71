import createClient from 'openapi-fetch';
/** A client for the shop at `baseUrl`; with a service key it may use `/v1/admin` as far as the key's scopes allow. */
export function shopClient(baseUrl, serviceKey) {
    return createClient({
        baseUrl,
        headers: serviceKey ? { authorization: `Bearer ${serviceKey}` } : {},
        querySerializer: { array: { style: 'form', explode: false } },
    });
}
/** A refusal of the shop: the problem document's code and detail. */
export class ShopRefused extends Error {
    constructor(status, problem) {
        super(`${status} ${problem.code ?? ''}: ${problem.detail ?? ''}`);
        this.status = status;
        this.problem = problem;
    }
}
/** The body of an answer, or the problem as an error. */
export async function answered(call) {
    const { data, error, response } = await call;
    if (data === undefined || data === null)
        throw new ShopRefused(response.status, (error ?? {}));
    return data;
}
//# sourceMappingURL=client.js.map