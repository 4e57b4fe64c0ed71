import { type Shop, startShop } from '../../support/shop.js';

const RATES = '/v1/admin/tax-rates';
let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

const rates = async (country: string) =>
  (await shop.admin.get(`${RATES}?country=${country}&limit=100`)).body.data as Record<string, string>[];

it('knows the rates of the European Union from the start', async () => {
  expect(await rates('DE')).toHaveLength(2);
  const { body } = await shop.admin.get(`${RATES}?limit=100&count=exact`);
  expect(new Set(body.data.map(({ country }: { country: string }) => country)).size).toBeGreaterThan(20);
  expect(body.page.has_more).toBe(body.page.count > 100);
});

it('pages through them, each once', async () => {
  const { body } = await shop.admin.get(`${RATES}?limit=100&count=exact`);
  const ids = new Set<string>();
  for (let cursor = ''; ;) {
    const page = (await shop.admin.get(`${RATES}?limit=7${cursor}`)).body;
    for (const { id } of page.data) ids.add(id);
    if (!page.page.has_more) break;
    cursor = `&cursor=${page.page.next_cursor}`;
  }
  expect(ids.size).toBe(body.page.count);
});

it('refuses unknown parameters and callers', async () => {
  expect((await shop.admin.get(`${RATES}?rate=0.19`)).status).toBe(400);
  expect((await shop.store.get(RATES)).status).toBe(401);
});
