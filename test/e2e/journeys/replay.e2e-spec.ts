import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { ClockedShop } from '../../../src/replay/clocked-shop.js';
import { QUIET } from '../../../src/replay/progress.js';
import { type Outcome, replay } from '../../../src/replay/replay.js';
import { refusedLines, report } from '../../../src/replay/report.js';
import { readShopYear, type ShopYear } from '../../../src/replay/shop-year.js';
import { type Shop, startShop } from '../../support/shop.js';

const SAMPLE = resolve(import.meta.dirname, '../../support/replay-sample');
const SALE_INVOICES = 7;

describe('A real shop’s invoices, replayed', () => {
  let shop: Shop;
  let year: ShopYear;
  let outcome: Outcome;
  const clocked = async (settle = shop.settle): Promise<ClockedShop> => {
    const { secret } = await shop.app.get(ServiceKeys).create('replay', ['*']);
    return new ClockedShop(shop.url, secret, settle);
  };

  beforeAll(async () => {
    shop = await startShop();
    year = await readShopYear(SAMPLE, SALE_INVOICES);
    outcome = await replay(await clocked(), year, QUIET);
  });
  afterAll(() => shop.close());

  it('sells and refunds what the invoices say, to the penny', () => {
    // By hand, first day: 25.00 + 12.50 + 3.00; 5.90 + 18.00 + 19.98; 3.25; 29.60 + 4.20; 2 x 7.40 + 4.15 + 34.00
    expect(day('2020-03-02')).toEqual({ orders: 5, units: 37, gross: 17438, refunds: 375, refund_count: 1 });
    // Second day: 21.50 + 78.00 + 10.20 + 16.95 + 0.60; back: two trays of five, candles at 2.95 and 3.25
    expect(day('2020-03-03')).toEqual({ orders: 1, units: 17, gross: 12725, refunds: 3120, refund_count: 3 });
    expect(outcome.differences).toEqual([]);
    expect(outcome.orders).toBe(6);
  });

  it('runs out where stock is short: lines are cut, then left out, and an invoice with nothing left is no order', () => {
    const bell = { code: '10010', pennies: 740 };
    expect(outcome.shortages).toEqual([
      { ...bell, invoice: '700005', wanted: 4, sold: 2 },
      { ...bell, invoice: '700006', wanted: 2, sold: 0, pennies: 750 },
    ]);
    expect(outcome.shop.get('stock of 10010')).toBe(0);
    expect(outcome.shop.get('stock of 10003A')).toBe(100);
  });

  it('lists every row that a shop must refuse, with its line and reason', () => {
    const lines = refusedLines(outcome)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line?: number; reason: string });
    expect(lines.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '18: adjusts bad debt (invoice A...)',
      '19: adjusts bad debt (invoice A...)',
      '20: negative quantity on a sale (stock written off)',
      '21: price is zero',
      '22: negative price',
      '23: price is not in whole pennies',
      '24: no stock code',
      '25: bookkeeping of the shop itself (fees, samples, discounts)',
      '26: quantity is not a whole number',
      '27: unknown country',
      '28: quantity is zero',
      '29: cancellation of more units than were sold: given back in part',
      '30: cancellation of nobody: no customer to find the sale by',
      '31: cancellation of no sale in the window',
      '32: positive quantity on a cancellation',
      '35: bookkeeping of the shop itself (fees, samples, discounts)',
      'undefined: out of stock',
      'undefined: out of stock',
    ]);
  });

  it('puts everything sold in the year on sale, also what is sold after the window', async () => {
    const { body } = await shop.admin.get('/v1/admin/products?sku=10012');
    expect(body.data[0].title).toBe('Sold after the window');
    expect(year.goods.size).toBe(15);
  });

  it('tells a person how it went', () => {
    expect(report(year, outcome)).toMatch(/refunded, GBP +34\.95 +34\.95/);
    expect(report(year, outcome)).toMatch(/No difference in \d+ figures/);
  });

  it('notices a single unit that is not where it belongs', async () => {
    const other = await startShop();
    try {
      const { secret } = await other.app.get(ServiceKeys).create('replay', ['*']);
      const tampered = new ClockedShop(other.url, secret, async () => {
        await other.settle();
        if ((await other.admin.get('/v1/admin/orders')).body.data.length === 0) return;
        const { body } = await other.admin.get('/v1/admin/products?sku=10009');
        const change = { variant_id: body.data[0].variants[0].id, delta: -1, reason: 'lost' };
        expect(await other.admin.post('/v1/admin/inventory/levels/adjustments', change)).toMatchObject({ status: 200 });
      });
      const { differences } = await replay(tampered, year, QUIET);
      expect(differences).toEqual([{ figure: 'stock of 10009', expected: 100, shop: 99 }]);
    } finally {
      await other.close();
    }
  });

  it('refuses a shop that has sold in these days before', async () => {
    await expect(replay(await clocked(), year, QUIET)).rejects.toThrow('has sold in GBP in these days before');
  });

  it('reads the file gzipped as well', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartwright-test-'));
    await writeFile(join(folder, 'invoices.csv.gz'), gzipSync(await readFile(join(SAMPLE, 'invoices.csv'))));
    expect(await readShopYear(folder, SALE_INVOICES)).toEqual({ ...year, file: join(folder, 'invoices.csv.gz') });
    await rm(folder, { recursive: true });
  });

  it('refuses a folder without such a file', async () => {
    await expect(readShopYear(resolve(SAMPLE, '..'), 1)).rejects.toThrow('takes a folder with a .csv or .csv.gz file');
  });

  function day(date: string): Record<string, number> {
    const figures = ['orders', 'units', 'gross', 'refunds', 'refund_count'];
    return Object.fromEntries(figures.map((name) => [name, outcome.shop.get(`sales ${date}: ${name}`)]));
  }
});
