import { BootError } from '../platform/runtime/boot-error.js';
import { Cashier, type Shortage } from './cashier.js';
import { checkoutsOf } from './checkouts.js';
import { fillCatalogue } from './catalogue.js';
import { inBatches } from '../platform/runtime/in-batches.js';
import { type ClockedShop, CURRENCY, PAGE } from './clocked-shop.js';
import { expectationOf } from './expectation.js';
import { type Difference, differences, type Figures } from './figures.js';
import { PriceTags } from './price-tags.js';
import { type Progress } from './progress.js';
import { type Refusal } from './refusals.js';
import { type Days, figuresOf, ordersIn } from './shop-figures.js';
import { openShop, stockShop } from './shop-setup.js';
import { type Invoice, type ShopYear } from './shop-year.js';
import { startingStock } from './starting-stock.js';

export interface Outcome {
  expected: Figures;
  shop: Figures;
  differences: Difference[];
  refusals: Refusal[];
  shortages: Shortage[];
  orders: number;
  /** What the invoices took, without the preparations. */
  milliseconds: number;
}

/** Replays the window's invoices on a shop, in their order and at their time, and compares what came of it. */
export async function replay(shop: ClockedShop, year: ShopYear, progress: Progress): Promise<Outcome> {
  const days = daysOf(year);
  shop.now = `${days.first}T00:00:00.000Z`;
  if ((await ordersIn(shop, days)) > 0) throw new BootError(`The shop has sold in ${CURRENCY} in these days before`);
  const { cashier, variants, stock } = await prepare(shop, year, progress);
  const begun = Date.now();
  const unmatched = await run(cashier, year, progress);
  const milliseconds = Date.now() - begun;
  await shop.settled();
  const expected = expectationOf(year, stock);
  const { shortages, orders } = cashier;
  const told = await figuresOf(shop, days, variants, shortages);
  const refusals = [...year.refusals, ...unmatched];
  return { expected, shop: told, differences: differences(expected, told), refusals, shortages, orders, milliseconds };
}

async function prepare(shop: ClockedShop, year: ShopYear, progress: Progress) {
  const goods = [...year.goods.values()];
  const shippingOptionId = await openShop(shop);
  const { variants, unpriced } = await fillCatalogue(shop, year.file, goods, progress);
  const tags = new PriceTags(shop, variants);
  for (const batch of inBatches(unpriced, PAGE)) await tags.set(batch);
  const stock = startingStock(year);
  await stockShop(shop, variants, stock, progress);
  return { cashier: new Cashier(shop, variants, tags, shippingOptionId), variants, stock };
}

async function run(cashier: Cashier, { invoices }: ShopYear, progress: Progress): Promise<Refusal[]> {
  const unmatched: Refusal[] = [];
  const all = replayable(invoices);
  progress.begins('Invoices', all.length);
  for (const invoice of all) {
    if (invoice.kind === 'sale') for (const checkout of checkoutsOf(invoice)) await cashier.sell(checkout);
    else unmatched.push(...(await cashier.giveBack(invoice)));
    progress.done(1);
  }
  progress.ends();
  return unmatched;
}

/** Invoices of which something is left. */
function replayable(invoices: Invoice[]): Invoice[] {
  return invoices.filter(({ rows }) => rows.length > 0);
}

function daysOf({ invoices }: ShopYear): Days {
  const dates = replayable(invoices)
    .map(({ at }) => at.slice(0, 10))
    .sort();
  if (dates.length === 0) throw new BootError('The file has no invoice that a shop could take');
  return { first: dates[0]!, last: dates.at(-1)! };
}
