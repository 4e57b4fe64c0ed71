import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SendBackInStock } from '../../../src/contexts/marketing/write-back-in-stock/send-back-in-stock.job.js';
import { WRITE_BACK_IN_STOCK } from '../../../src/contexts/marketing/write-back-in-stock/write-back-in-stock.job.js';
import { BackInStock } from '../../../src/contexts/marketing/storage/back-in-stock.js';
import { Database } from '../../../src/platform/database/database.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let variantId: string;
let sku: string;
let productId: string;
beforeAll(async () => void (shop = await startShop({ TRUST_PROXY: '1' })));
beforeEach(async () => {
  ({ variantId, sku, productId } = await given.product(shop, { stock: 0, title: 'Bowl & <spoon>' }));
});
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

async function becomes(status: string): Promise<void> {
  expect((await shop.admin.patch(`/v1/admin/products/${productId}`, { status })).status).toBe(200);
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
  await lookAgain();
}

async function lookAgain(): Promise<void> {
  await shop.app.get(Jobs).add('marketing.write-back-in-stock-again');
  await shop.settle();
}

/** The last step of a subscription, after its look at what is there. */
async function beginsToWait(name: string): Promise<void> {
  const wait = { id: newId(), variantId, email: `${name}@example.com`, tokenHash: newId(), at: new Date() };
  await shop.app.get(BackInStock).add(wait);
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

it('makes no work of a variant that nobody waits for', async () => {
  const added = jest.spyOn(shop.app.get(Jobs), 'addAll');
  try {
    await deliver(10);
    expect(added.mock.calls.filter(([name]) => name === WRITE_BACK_IN_STOCK)).toEqual([[WRITE_BACK_IN_STOCK, []]]);
  } finally {
    added.mockRestore();
  }
});

it('writes to no more than there are units, in the order of subscription; the others have their turn', async () => {
  await waitFor('ada', 'bob', 'cyd', 'dan', 'eve');
  await deliver(2);
  expect([await written(), await left()]).toEqual([['ada', 'bob'], 3]);
  await lookAgain();
  expect(await written()).toHaveLength(2); // they have a day
  await deliver(0);
  await aDayPasses();
  expect(await written()).toHaveLength(2); // nothing to write about
  await deliver(1);
  expect(await written()).toEqual(['ada', 'bob', 'cyd']);
  await aDayPasses();
  expect(await written()).toEqual(['ada', 'bob', 'cyd', 'dan']);
});

it('writes to who began to wait as it returned, when all that was looked for them had found nobody', async () => {
  await waitFor('ada');
  await deliver(3);
  expect(await written()).toEqual(['ada']);
  await beginsToWait('bob'); // had read that there was nothing before the three came
  await aDayPasses();
  expect([await written(), await left()]).toEqual([['ada', 'bob'], 0]);
});

it('writes within one run to who began to wait as it returned the first time', async () => {
  await deliver(3);
  await beginsToWait('bob');
  await lookAgain();
  expect([await written(), await left()]).toEqual([['bob'], 0]);
});

it('looks at what is not there once a day, whatever else is waited for', async () => {
  await waitFor('ada');
  await lookAgain();
  const sql = 'SELECT at FROM marketing.back_in_stock_rounds WHERE variant_id = $1';
  const first = await shop.app.get(Database).query(sql, [variantId]);
  await lookAgain();
  expect([first.length, await shop.app.get(Database).query(sql, [variantId])]).toEqual([1, first]);
});

it('puts back who was not written to in a week', async () => {
  await waitFor('ada');
  const sql = `UPDATE marketing.back_in_stock_subscriptions SET status = 'writing', taken_at = now() - $2::interval WHERE variant_id = $1`;
  await shop.app.get(Database).query(sql, [variantId, '6 days']);
  await deliver(1);
  await lookAgain();
  expect(await written()).toEqual([]); // its job may still be trying
  await shop.app.get(Database).query(sql, [variantId, '8 days']);
  await aDayPasses();
  expect([await written(), await left()]).toEqual([['ada'], 0]);
});

it('writes nothing about what is gone again', async () => {
  await waitFor('ada');
  await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 5 });
  await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 0 });
  await shop.settle();
  expect([await written(), await left()]).toEqual([[], 1]);
});

it.each(['draft', 'archived'])(
  'writes nothing while the product is %s, and to everybody in turn afterwards',
  async (status) => {
    await waitFor('ada', 'bob');
    await becomes(status);
    await deliver(1);
    await aDayPasses();
    expect([await written(), await left()]).toEqual([[], 2]);
    await becomes('active');
    await aDayPasses();
    expect([await written(), await left()]).toEqual([['ada'], 1]);
  },
);

it('keeps who was to be written to when it went off sale', async () => {
  await waitFor('ada');
  await becomes('archived');
  const sql = `UPDATE marketing.back_in_stock_subscriptions SET status = 'writing', taken_at = now() - interval '8 days'
    WHERE variant_id = $1 RETURNING id`;
  const [wait] = await shop.app.get(Database).query<{ id: string }>(sql, [variantId]);
  await shop.app.get(SendBackInStock).run({ subscriptionId: wait!.id });
  expect([await written(), await left()]).toEqual([[], 1]);
  await becomes('active');
  await deliver(1);
  await aDayPasses();
  expect([await written(), await left()]).toEqual([['ada'], 0]);
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
