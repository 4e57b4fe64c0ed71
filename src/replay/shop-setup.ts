import { answered } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';
import { type ClockedShop, CURRENCY, everything, inBatches } from './clocked-shop.js';
import { allCountryCodes } from './countries.js';
import { type PriceTags } from './price-tags.js';
import { type Progress } from './progress.js';
import { type Good } from './shop-year.js';

const AT_ONCE = 8;
/** British VAT as it was from 2011 on. It is contained in the prices, so that no total depends on it. */
const VAT = { country: 'GB', category: 'standard', rate: '0.2' };

/** Prices with their tax in pounds, and a way to ship for nothing to every country of the file; answers its id. */
export async function openShop({ client }: ClockedShop): Promise<string> {
  const path = { code: CURRENCY };
  await answered(client.PUT('/v1/admin/currencies/{code}', { params: { path }, body: { prices_include_tax: true } }));
  await answered(client.PUT('/v1/admin/tax-rates', { body: VAT }));
  const prices = [{ currency: CURRENCY, brackets: [{ max_weight_grams: 100_000_000, amount: 0 }] }];
  const zone = await answered(
    client.PUT('/v1/admin/shipping-zones/{code}', {
      params: { path: { code: 'replay' } },
      body: {
        name: 'Everywhere the file names',
        countries: allCountryCodes(),
        options: [{ code: 'free', name: 'Free delivery', prices }],
      },
    }),
  );
  return zone.options[0]!.id;
}

/** Puts all goods on sale; answers the variants' ids by code. What the shop has already is left as it is. */
export async function fillCatalogue(
  shop: ClockedShop,
  goods: readonly Good[],
  progress: Progress,
): Promise<Map<string, string>> {
  const known = await variantIds(shop);
  const missing = goods.filter(({ code }) => !known.has(code));
  progress.begins('Catalogue', missing.length);
  for (const batch of inBatches(missing)) {
    const create = batch.map(({ code, title }) => productOf(code, title));
    const saved = await answered(shop.client.POST('/v1/admin/products/batch', { body: { create } }));
    const refused = saved.create.findIndex(({ outcome }) => outcome === 'refused');
    if (refused >= 0) throw new BootError(`${batch[refused]!.code}: ${saved.create[refused]!.detail}`);
    progress.done(batch.length);
  }
  progress.ends();
  return missing.length > 0 ? variantIds(shop) : known;
}

/** The latest price of everything. */
export async function setCataloguePrices(tags: PriceTags, goods: readonly Good[], progress: Progress): Promise<void> {
  progress.begins('Prices', goods.length);
  for (const batch of inBatches(goods)) {
    await tags.set(batch);
    progress.done(batch.length);
  }
  progress.ends();
}

/** Counts the given units into the shop's first location. */
export async function stockShop(
  { client }: ClockedShop,
  variants: Map<string, string>,
  stock: Map<string, number>,
  progress: Progress,
): Promise<void> {
  progress.begins('Stock', stock.size);
  for (const batch of inBatches([...stock], AT_ONCE)) {
    const counts = batch.map(([code, on_hand]) => ({ variant_id: variants.get(code)!, on_hand }));
    await Promise.all(counts.map((body) => answered(client.PUT('/v1/admin/inventory/levels', { body }))));
    progress.done(batch.length);
  }
  progress.ends();
}

function productOf(code: string, title: string) {
  const handle = code.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return { title, handle, status: 'active' as const, variants: [{ sku: code }] };
}

async function variantIds({ client }: ClockedShop): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const products = everything((query) => answered(client.GET('/v1/admin/products', { params: { query } })));
  for await (const { variants } of products) for (const { sku, id } of variants) ids.set(sku, id);
  return ids;
}
