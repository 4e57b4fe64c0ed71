import { type Answer } from '../../support/api.js';
import { type Shop } from '../../support/shop.js';

export const CSV = { 'content-type': 'text/csv' };
export const JSONL = { 'content-type': 'application/x-ndjson' };
export const JSON_ARRAY = { 'content-type': 'application/json' };

/** An import that has been run to its end, and its error lines. */
export async function imported(
  shop: Shop,
  mapping: string,
  text: string | Uint8Array,
  type: Record<string, string> = CSV,
) {
  const started = await shop.admin.post(`/v1/admin/imports?mapping=${mapping}`, text, type);
  if (started.status !== 202) throw new Error(`${started.status} ${JSON.stringify(started.body)}`);
  await shop.settle();
  const { body } = await shop.admin.get(started.headers.get('location')!);
  const errors = await shop.admin.get(body.errors_url);
  return { ...body, errors: linesOf(errors) } as Finished;
}

export interface Finished {
  id: string;
  status: string;
  error: string | null;
  progress: Record<'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'percent', number>;
  errors: Record<string, unknown>[];
}

function linesOf({ body }: Answer): Record<string, unknown>[] {
  return String(body)
    .split('\n')
    .flatMap((line) => (line ? [JSON.parse(line) as Record<string, unknown>] : []));
}

/** The product of a SKU as staff see it. */
export async function productOf(shop: Shop, externalId: string) {
  const { body } = await shop.admin.get(`/v1/admin/products?external_id=${externalId}`);
  return body.data[0];
}
