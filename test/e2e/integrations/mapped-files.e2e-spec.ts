import { type Shop, startShop } from '../../support/shop.js';
import { CSV, imported, JSON_ARRAY, JSONL, productOf } from './files.js';

describe('importing by a mapping', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const put = (name: string, mapping: unknown) => shop.admin.put(`/v1/admin/import-mappings/${name}`, mapping);

  it('brings foreign columns into shape', async () => {
    await put('foreign', {
      format: 'csv',
      kind: 'products',
      delimiter: ';',
      encoding: 'windows-1252',
      tables: { groups: { rows: { K1: 'Kitchen ware' } } },
      derive: { group: { column: 'grp', steps: [{ lookup: 'groups', else: 'keep' }] } },
      skip: [{ column: 'code', like: 'SRV-*', reason: 'a service' }],
      fields: {
        sku: { column: 'code', steps: ['lower', { replace: [' ', '-'] }] },
        title: { template: '{group}: {name}', steps: ['squeeze'] },
        status: { constant: 'active' },
        weight_grams: { column: 'kg', steps: [{ replace: [',', '.'] }, { multiply: '1000' }, 'round'] },
        'price.EUR': { column: ['offer', 'price'], steps: [{ replace: [',', '.'] }] },
        category_external_id: { column: 'group', steps: ['slug'] },
        category_name: 'group',
        tax_category: { column: 'tax', steps: [{ default: 'reduced' }] },
      },
    });
    const text =
      'code;name;grp;kg;price;offer;tax\nAB 1;Fran\xe7ais;K1;0,3505;1,50;;\nSRV-9;Fitting;K1;1;1;;\nC2;Bowl;Other;2;3;2,75;standard\n';
    const body = Buffer.from(text, 'latin1');
    const { progress, errors } = await imported(shop, 'foreign', body, CSV);
    expect(progress).toMatchObject({ created: 2, rejected: 1 });
    expect(errors).toEqual([{ line: 3, reason: 'a service', field: 'code', got: 'SRV-9' }]);
    expect(await productOf(shop, 'ab-1')).toMatchObject({
      title: 'Kitchen ware: Français',
      variants: [{ sku: 'ab-1', weight_grams: 351, tax_category: 'reduced' }],
    });
    const store = await shop.store.get('/v1/store/products?currency=EUR&sort=title');
    expect(store.body.data.map(({ variants }: never) => (variants as [{ price: object }])[0].price)).toEqual([
      { amount: 150, currency: 'EUR' },
      { amount: 275, currency: 'EUR' },
    ]);
    const { body: categories } = await shop.admin.get('/v1/admin/categories');
    expect(categories.data.map(({ name }: { name: string }) => name).sort()).toEqual(['Kitchen ware', 'Other']);
  });

  it('groups invoice lines into a catalogue of latest sensible prices', async () => {
    const lines = [
      'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
      '1,10001A,OLD  NAME,1,2020-01-01 08:00:00,1.10,1,X',
      '2,10001A,NEW NAME,1,2020-03-01 08:00:00,1.25,1,X',
      '3,10001A,damaged,-5,2020-04-01 08:00:00,0,,X',
      '4,POST,POSTAGE,1,2020-01-01 08:00:00,18,1,X',
      '5,10002,NEGATIVE,1,2020-01-01 08:00:00,-3.5,1,X',
      '6,10001A,IN BETWEEN,1,2020-02-01 08:00:00,1.15,1,X',
    ];
    const result = await imported(shop, 'online-retail-catalogue', lines.join('\n'));
    expect(result.progress).toMatchObject({ rows: 4, created: 1, rejected: 3 });
    expect(result.errors.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'the price is not above 0'],
      [5, 'the code is a service or a correction, not goods'],
      [6, 'the price is not above 0'],
    ]);
    const { body } = await shop.store.get(
      `/v1/store/products/${(await productOf(shop, '10001A')).handle}?currency=GBP`,
    );
    expect(body).toMatchObject({ title: 'NEW NAME', variants: [{ price: { amount: 125, currency: 'GBP' } }] });
  });

  it('reads a graph of categories, each in the first place where it came', async () => {
    const node = (id: string) => ({ id, name: `Name ${id}` });
    const graph = [
      { ...node('a'), path: [node('a')], subCategories: [node('b'), node('c')] },
      { ...node('b'), path: [node('a'), node('b')], subCategories: [node('c')] },
      { ...node('c'), path: [node('a'), node('c')], subCategories: [node('a')] },
    ];
    const first = await imported(shop, 'bestbuy-categories', JSON.stringify(graph), JSON_ARRAY);
    expect(first.progress).toMatchObject({ rows: 5, created: 3, rejected: 2 });
    expect(first.errors).toEqual([
      { item: 2, reason: 'a second parent: it keeps its first place', key: 'c' },
      { item: 3, reason: expect.stringContaining('a cycle'), key: 'a' },
    ]);
    const again = await imported(shop, 'bestbuy-categories', JSON.stringify(graph), JSON_ARRAY);
    expect(again.progress).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 2 });
  });

  it('reads JSON Lines, one object after the other', async () => {
    const lines = [
      JSON.stringify({
        sku: 'J1',
        title: 'One\u2028line',
        prices: { EUR: '5.00', USD: 6.5 },
        stock: { main: 3 },
        options: {},
      }),
      '',
      '{"sku": "J3", "title": ',
      '["J4"]',
      JSON.stringify({ sku: 'J5', title: { en: 'No text' } }),
      JSON.stringify({ sku: 'J6', title: 'Nowhere', stock: { moon: 1 } }),
      JSON.stringify({ sku: 'J7', title: 'x'.repeat(1_100_000) }),
      JSON.stringify({ sku: 'J8', title: 'Last', categories: [] }),
    ];
    const result = await imported(shop, 'cartwright-jsonl', lines.join('\r\n'), JSONL);
    expect(result.errors.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'this line is not JSON'],
      [4, 'this is not a JSON object'],
      [5, expect.stringContaining('title: got nothing')],
      [6, expect.stringContaining('there is no location "moon"')],
      [7, expect.stringContaining('longer than')],
    ]);
    expect(result.progress).toMatchObject({ rows: 7, created: 2, rejected: 5 });
    const not = await imported(shop, 'bestbuy-categories', '{"a": 1}', JSON_ARRAY);
    expect(not).toMatchObject({ status: 'failed', error: 'The file is not a JSON array.' });
  });
});
