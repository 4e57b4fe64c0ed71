import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import { SetStock } from '../../../src/contexts/inventory/contract/set-stock.command.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

const LEVELS = '/v1/admin/inventory/levels';
let shop: Shop;
afterEach(() => shop?.close());

/** Lets products run low; answers the letters about it. */
async function runLow(count: number): Promise<string[]> {
  const products = [];
  for (let n = 0; n < count; n++) products.push(await given.product(shop, { stock: 10, title: `Bowl <${n}>` }));
  for (const { variantId: variant_id } of products) {
    await shop.admin.put(LEVELS, { variant_id, on_hand: 10, low_stock_threshold: 4 });
  }
  await shop.settle(); // facts told late would find some of the levels low before the others are looked at
  // in one commit, as an import's counts come
  await shop.app.get(CommandBus).execute(new SetStock(products.map(({ variantId }) => ({ variantId, onHand: 3 }))));
  await shop.settle();
  return letters();
}

async function letters(): Promise<string[]> {
  const folder = join(shop.dataFolder, 'mailbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith('low-stock'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

it('writes one letter for what runs low together, and none again', async () => {
  shop = await startShop({ STAFF_EMAIL: 'warehouse@example.com' });
  const written = await runLow(3);
  const all = written.join('\n');
  expect(written).toHaveLength(1);
  expect(all).toContain('To: warehouse@example.com');
  for (const n of [0, 1, 2]) expect(all).toContain(`Bowl &lt;${n}&gt;`);
  await shop.settle();
  expect(await letters()).toHaveLength(1);
});

it('writes to nobody where nobody is named', async () => {
  shop = await startShop();
  expect(await runLow(1)).toEqual([]);
  expect((await shop.admin.get('/v1/admin/inventory/alerts')).body.data).toHaveLength(1);
});
