import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../../../src/platform/database/database.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let variantId: string;
let sku: string;
beforeAll(async () => void (shop = await startShop({ TRUST_PROXY: '1' })));
beforeEach(async () => void ({ variantId, sku } = await given.product(shop, { stock: 0, title: 'Bowl & <spoon>' })));
afterAll(() => shop?.close());

async function waitFor(...names: string[]): Promise<void> {
  for (const name of names) {
    const path = `/v1/store/variants/${variantId}/back-in-stock`;
    const answer = await shop.store.post(path, { email: `${name}@example.com` }, { 'x-forwarded-for': `${name}` });
    expect(answer.status).toBe(202);
  }
}

async function deliver(on_hand: number): Promise<void> {
  await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand });
  await shop.settle();
}

/** Who has been written to about the variant, by name. */
async function written(): Promise<string[]> {
  const folder = join(shop.dataFolder, 'mailbox');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(`back-in-stock-${sku}`));
  const letters = await Promise.all(files.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return letters.map((letter) => /^To: (\w+)@example.com/m.exec(letter)![1]!);
}

async function left(): Promise<number> {
  const sql = 'SELECT FROM marketing.back_in_stock_subscriptions WHERE variant_id = $1';
  return (await shop.app.get(Database).query(sql, [variantId])).length;
}

async function aDayPasses(): Promise<void> {
  const database = shop.app.get(Database);
  await database.query(`UPDATE marketing.back_in_stock_rounds SET at = at - interval '24 hours 1 second'`);
  await shop.app.get(Jobs).add('marketing.write-back-in-stock-again');
  await shop.settle();
}

it('writes once to whoever waited, and forgets the address', async () => {
  await waitFor('ada', 'bob');
  await shop.settle();
  expect(await written()).toEqual([]);
  await deliver(10);
  expect([await written(), await left()]).toEqual([['ada', 'bob'], 0]);
  await deliver(0);
  await deliver(10);
  expect(await written()).toEqual(['ada', 'bob']);
});

it('writes to no more than there are units, in the order of subscription; the others have their turn', async () => {
  await waitFor('ada', 'bob', 'cyd', 'dan', 'eve');
  await deliver(2);
  expect([await written(), await left()]).toEqual([['ada', 'bob'], 3]);
  await shop.app.get(Jobs).add('marketing.write-back-in-stock-again');
  await shop.settle();
  expect(await written()).toHaveLength(2); // they have a day
  await deliver(0);
  await aDayPasses();
  expect(await written()).toHaveLength(2); // nothing to write about
  await deliver(1);
  expect(await written()).toEqual(['ada', 'bob', 'cyd']);
  await aDayPasses();
  expect(await written()).toEqual(['ada', 'bob', 'cyd', 'dan']);
});

it('writes nothing about what is gone again or no longer on sale', async () => {
  await waitFor('ada');
  await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 5 });
  await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 0 });
  await shop.settle();
  expect([await written(), await left()]).toEqual([[], 1]);
});

it('names the variant safely, and keeps no address in jobs or facts', async () => {
  await waitFor('ada');
  await deliver(1);
  const folder = join(shop.dataFolder, 'mailbox');
  const [name] = (await readdir(folder)).filter((file) => file.startsWith(`back-in-stock-${sku}`));
  const letter = await readFile(join(folder, name!), 'utf8');
  expect(letter).toContain('Bowl &amp; &lt;spoon&gt;');
  const rows = await shop.app
    .get(Database)
    .query(`SELECT data FROM platform.facts WHERE data::text LIKE '%example.com%'`);
  expect(rows).toEqual([]);
});

it('forgets who has waited for a year', async () => {
  await waitFor('ada');
  const sql = `UPDATE marketing.back_in_stock_subscriptions SET created_at = now() - interval '366 days' WHERE variant_id = $1`;
  await shop.app.get(Database).query(sql, [variantId]);
  await aDayPasses();
  expect(await left()).toBe(0);
});
