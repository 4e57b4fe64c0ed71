import { answered } from '../client/client.js';
import { inBatches } from '../platform/runtime/in-batches.js';
import { type ClockedShop, CURRENCY } from './clocked-shop.js';
import { allCountryCodes } from './countries.js';
import { type Progress } from './progress.js';

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
