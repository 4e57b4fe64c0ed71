import { type Shop, startShop } from '../../support/shop.js';
import { CSV, imported, productOf } from './files.js';

const FILE = [
  '\ufeffsku,product_external_id,title,description,status,categories,weight_grams,option:Size,attribute:Material,price:EUR,price:USD,stock',
  'TEE-S,tee,"Tee, ""plain""","Two',
  'lines",active,tops,180,S,Cotton,19.99,22,5',
  'TEE-M,tee,"Tee, ""plain""",,active,tops,190,M,Cotton,19.99,22,7',
  'MUG,,Café-Becher  weiß,,Active,,350.0,,,9.5,,0',
  '',
].join('\r\n');

describe('importing products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
    await imported(shop, 'cartwright-categories-csv', 'external_id,name,parent_external_id\ntops,Tops,\n');
  });
  afterAll(() => shop.close());

  it('takes quotes, line ends of all kinds and a byte order mark, with prices and stock', async () => {
    const result = await imported(shop, 'cartwright-csv', FILE);
    expect(result).toMatchObject({ status: 'completed', error: null, errors: [] });
    expect(result.progress).toEqual({ rows: 3, created: 3, updated: 0, unchanged: 0, rejected: 0, percent: 100 });
    const tee = await productOf(shop, 'tee');
    expect(tee).toMatchObject({
      title: 'Tee, "plain"',
      description: 'Two\r\nlines',
      status: 'active',
      attributes: { Material: 'Cotton' },
      variants: [{ sku: 'TEE-S', weight_grams: 180, options: { Size: 'S' } }, { sku: 'TEE-M' }],
    });
    expect(tee.category_ids).toHaveLength(1);
    const { body } = await shop.store.get(`/v1/store/products/${tee.handle}?currency=EUR`);
    expect(body.variants).toMatchObject([
      { sku: 'TEE-S', price: { amount: 1999, currency: 'EUR' }, availability: { quantity: 5 } },
      { sku: 'TEE-M', availability: { quantity: 7 } },
    ]);
    expect(await productOf(shop, 'MUG')).toMatchObject({ title: 'Café-Becher weiß', handle: 'cafe-becher-weiss' });
  });

  it('changes nothing the second time', async () => {
    const before = await productOf(shop, 'tee');
    const { progress } = await imported(shop, 'cartwright-csv', FILE);
    expect(progress).toEqual({ rows: 3, created: 0, updated: 0, unchanged: 3, rejected: 0, percent: 100 });
    expect(await productOf(shop, 'tee')).toEqual(before);
  });

  it('counts a row as updated when its product, its price or its stock is different', async () => {
    const changed = FILE.replace('Café-Becher', 'Becher').replace('19.99,22,5', '18.99,22,5').replace('22,7', '22,8');
    const { progress } = await imported(shop, 'cartwright-csv', changed);
    expect(progress).toMatchObject({ updated: 3, unchanged: 0 });
  });

  it('rejects bad rows with their line and what is wrong, and takes the rest', async () => {
    const lines = [
      'sku,title,status,weight_grams,price:EUR,price:XTS,stock,handle,categories',
      'B2,"Two\nlines",active,1,1,,1,,',
      'B4,Fine,active,1,1,,1,,',
      ',No code,active,1,1,,1,,',
      'B6,Bad price,active,1,twelve,,1,,',
      'B7,Too exact,active,1,1.999,,1,,',
      'B8,Negative,active,1,-1,,1,,',
      'B9,Bad weight,active,1.5,1,,1,,',
      'B10,Bad stock,active,1,1,,-2,,',
      'B11,Bad status,sold,1,1,,1,,',
      'B12,Too few,active',
      'B13,Not sold there,active,1,1,5,1,,',
      'B4,Again,active,1,1,,1,,',
      'B15,Bad handle,active,1,1,,1,Not A Handle,',
      'B16,No such category,active,1,1,,1,,nowhere',
      `B17,Nul\0,active,1,1,,1,,`,
      'B18,"Bad"quote,active,1,1,,1,,',
      'B19,Last,active,1,1,,1,,',
    ];
    const result = await imported(shop, 'cartwright-csv', lines.join('\n'));
    expect(result.progress).toMatchObject({ rows: 17, created: 3, rejected: 14, percent: 100 });
    const told = Object.fromEntries(result.errors.map(({ line, reason }) => [line, reason]));
    expect(told).toEqual({
      5: 'sku: got nothing, takes a text',
      6: 'price.EUR: got "twelve", takes an amount from 0 with at most 2 decimals',
      7: 'price.EUR: got "1.999", takes an amount from 0 with at most 2 decimals',
      8: 'price.EUR: got "-1", takes an amount from 0 with at most 2 decimals',
      9: 'weight_grams: got "1.5", takes a whole number from 0',
      10: 'stock: got "-2", takes a whole number from 0',
      11: 'status: got "sold", takes one of draft, active, archived',
      12: 'got 3 values, takes 9, one for each column',
      13: 'price.XTS: the shop does not sell in XTS',
      14: 'sku: got "B4", takes a SKU that no earlier row has (line 4 has it)',
      15: expect.stringContaining('handle'),
      16: 'category nowhere is not known',
      17: expect.stringContaining('takes text without NUL'),
      18: 'this is not CSV: text follows a closing quote',
    });
    expect(result.errors[1]).toEqual({
      line: 6,
      reason: told[6],
      field: 'price.EUR',
      got: '"twelve"',
      takes: 'an amount from 0 with at most 2 decimals',
    });
    expect(await productOf(shop, 'B2')).toMatchObject({ title: 'Two lines' });
    expect(await productOf(shop, 'B19')).toMatchObject({ title: 'Last' });
  });

  it('keeps a product that lies in several batches as its first row describes it', async () => {
    const rows = Array.from({ length: 1100 }, (_, n) => `M${n},many,Title ${n < 550 ? 'A' : 'B'},${n}`);
    const spread = [
      ...rows.slice(0, 40),
      ...Array.from({ length: 900 }, (_, n) => `F${n},,Filler ${n},`),
      ...rows.slice(560, 600),
    ];
    const two = ['sku,product_external_id,title,option:Number', ...spread].join('\n');
    expect((await imported(shop, 'cartwright-csv', two)).progress).toMatchObject({ created: 980, rejected: 0 });
    expect((await imported(shop, 'cartwright-csv', two)).progress).toMatchObject({ unchanged: 980 });
    expect((await productOf(shop, 'many')).title).toBe('Title A');
  });

  it('has nothing to do for an empty file', async () => {
    for (const text of ['', '\n', 'sku,title\n']) {
      const { status, progress } = await imported(shop, 'cartwright-csv', text, CSV);
      expect([status, progress.rows]).toEqual(['completed', 0]);
    }
  });

  it('loses no more than one row to a quote that is not closed', async () => {
    const lines = [
      'sku,title',
      'Q2,"Never closed',
      'Q3,Third',
      'Q4,"Fourth"',
      'Q5,5" pipe',
      'Q6,"Si',
      'xth"',
      'Q8,"Last',
      'Q9,"open',
    ];
    const { progress, errors } = await imported(shop, 'cartwright-csv', lines.join('\n'));
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'this is not CSV: text follows a closing quote'],
      [8, 'this is not CSV: text follows a closing quote'],
      [9, 'this is not CSV: a quote is opened and never closed'],
    ]);
    expect(progress).toMatchObject({ created: 4, rejected: 3 });
    expect(await productOf(shop, 'Q5')).toMatchObject({ title: '5" pipe' });
  });

  it('fails with the reason when the file is another', async () => {
    const other = await imported(shop, 'cartwright-csv', 'name,price\nx,1\n');
    const error = 'The file has no column "sku". Its columns are name, price.';
    expect(other).toMatchObject({ status: 'failed', error });
    const twice = await imported(shop, 'cartwright-csv', 'sku,title,sku\nx,1,2\n');
    expect(twice).toMatchObject({ status: 'failed', error: 'The file has two columns named "sku".' });
  });
});
