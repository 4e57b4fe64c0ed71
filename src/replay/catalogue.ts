import { createReadStream } from 'node:fs';
import { answered, ShopRefused } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';
import { inBatches } from '../platform/runtime/in-batches.js';
import { type ClockedShop, everything, PAGE } from './clocked-shop.js';
import { type Progress } from './progress.js';
import { type Good } from './shop-year.js';

/** How the importer reads the invoices as a catalogue. */
const MAPPING = 'online-retail-catalogue';

interface Catalogue {
  /** The variants' ids by code. */
  variants: Map<string, string>;
  /** Goods that the importer did not bring, and that have no price yet. */
  unpriced: Good[];
}

/**
 * Puts all goods on sale: lets the shop import the invoice file, then adds what the importer's mapping leaves out and
 * customers pay for all the same (postage, vouchers).
 */
export async function fillCatalogue(
  shop: ClockedShop,
  file: string,
  goods: readonly Good[],
  progress: Progress,
): Promise<Catalogue> {
  await importInvoices(shop, file, progress);
  const imported = await variantIds(shop);
  const unpriced = goods.filter(({ code }) => !imported.has(code));
  for (const batch of inBatches(unpriced, PAGE)) await addProducts(shop, batch);
  return { variants: unpriced.length > 0 ? await variantIds(shop) : imported, unpriced };
}

async function importInvoices(shop: ClockedShop, file: string, progress: Progress): Promise<void> {
  const headers = { 'content-type': 'text/csv', ...(file.endsWith('.gz') && { 'content-encoding': 'gzip' }) };
  const path = `/v1/admin/imports?mapping=${MAPPING}`;
  let found = await importOf(await shop.upload(path, headers, createReadStream(file)));
  progress.begins('Import, %', 100);
  while (found.status === 'queued' || found.status === 'running') {
    await shop.aMoment();
    const { percent } = found.progress;
    found = await importOf(await shop.get(`/v1/admin/imports/${found.id}`));
    progress.done(found.progress.percent - percent);
  }
  progress.ends();
  if (found.status !== 'completed') throw new BootError(`The import of ${file} has ${found.status}: ${found.error}`);
}

async function importOf(response: Response): Promise<ImportAnswer> {
  const body: unknown = await response.json();
  if (!response.ok) throw new ShopRefused(response.status, body as Record<string, unknown>);
  return body as ImportAnswer;
}

interface ImportAnswer {
  id: string;
  status: 'queued' | 'running' | 'completed' | 'failed';
  error: string | null;
  progress: { percent: number };
}

async function addProducts({ client }: ClockedShop, goods: readonly Good[]): Promise<void> {
  const create = goods.map(({ code, title }) => ({ title, status: 'active' as const, variants: [{ sku: code }] }));
  const saved = await answered(client.POST('/v1/admin/products/batch', { body: { create } }));
  const refused = saved.create.findIndex(({ outcome }) => outcome === 'refused');
  if (refused >= 0) throw new BootError(`${goods[refused]!.code}: ${saved.create[refused]!.detail}`);
}

/** Codes in lower case are the same goods as those in upper case, which are preferred where the shop has both. */
async function variantIds({ client }: ClockedShop): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const products = everything((query) => answered(client.GET('/v1/admin/products', { params: { query } })));
  for await (const { variants } of products) {
    for (const { sku, id } of variants) {
      const code = sku.toUpperCase();
      if (sku === code || !ids.has(code)) ids.set(code, id);
    }
  }
  return ids;
}
