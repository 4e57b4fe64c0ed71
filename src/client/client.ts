import createClient, { type Client } from 'openapi-fetch';
import { BootError } from '../platform/runtime/boot-error.js';
import { type paths } from './schema.js';

/** A REST client whose paths, bodies and answers are typed by the OpenAPI document (`npm run client` generates the types). */
export type ShopClient = Client<paths>;

/** A client for the shop at `baseUrl`; with a service key it may use `/v1/admin` as far as the key's scopes allow. */
export function shopClient(baseUrl: string, serviceKey?: string): ShopClient {
  return createClient<paths>({
    baseUrl,
    headers: serviceKey ? { authorization: `Bearer ${serviceKey}` } : {},
    querySerializer: { array: { style: 'form', explode: false } },
    fetch: (request) => fetch(request).catch((error: Error) => Promise.reject(new ShopAway(baseUrl, error))),
  });
}

/** A refusal of the shop: the problem document's code and detail. */
export class ShopRefused extends Error {
  constructor(
    readonly status: number,
    readonly problem: { code?: string; detail?: string } & Record<string, unknown>,
  ) {
    super(`${status} ${problem.code ?? ''}: ${problem.detail ?? ''}`);
  }
}

/** Nobody answers at the shop's address. */
export class ShopAway extends BootError {
  constructor(address: string, error: Error) {
    const cause = error.cause as NodeJS.ErrnoException | undefined;
    super(`${address} does not answer: ${cause?.message || cause?.code || error.message}`);
  }
}

/** The body of an answer, or the problem as an error. */
export async function answered<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<NonNullable<Body>> {
  const { data, error, response } = await call;
  if (data === undefined || data === null)
    throw new ShopRefused(response.status, (error ?? {}) as Record<string, unknown>);
  return data;
}
