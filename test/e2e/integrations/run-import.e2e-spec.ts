import { RunImport } from '../../../src/contexts/integrations/run-import/run-import.job.js';
import { TakeProducts } from '../../../src/contexts/integrations/run-import/take-products.js';
import { type Shop, startShop } from '../../support/shop.js';
import { CSV, imported, productOf } from './files.js';

const file = (prefix: string, rows: number) =>
  [
    'sku,title,price:EUR',
    ...Array.from({ length: rows }, (_, n) => `${prefix}${n},Title,${n % 100 === 7 ? 'x' : 1}`),
  ].join('\n');

describe('running an import', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await startShop();
  });
  afterEach(() => shop.close());

  it('goes on behind the last batch after the process was stopped, counting nothing twice', async () => {
    const take = jest.spyOn(shop.app.get(TakeProducts, { strict: false }), 'take');
    shop.app.get(RunImport, { strict: false }).onModuleDestroy(); // from now on every run ends after one batch
    const { status, progress, errors } = await imported(shop, 'cartwright-csv', file('R', 1200));
    expect(status).toBe('completed');
    expect(progress).toEqual({ rows: 1200, created: 1188, updated: 0, unchanged: 0, rejected: 12, percent: 100 });
    expect(errors.map(({ line }) => line)).toEqual(Array.from({ length: 12 }, (_, n) => 100 * n + 9));
    expect(take).toHaveBeenCalledTimes(3);
  });

  it('starts a batch anew that was not committed, in the shop and in the error file', async () => {
    const products = shop.app.get(TakeProducts, { strict: false });
    const take = products.take.bind(products);
    const lost = Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
    const mock = jest.spyOn(products, 'take').mockImplementation(async (rows, session) => {
      const outcomes = await take(rows, session);
      if (mock.mock.calls.length === 2) throw lost;
      return outcomes;
    });
    const started = await shop.admin.post('/v1/admin/imports?mapping=cartwright-csv', file('C', 1200), CSV);
    await shop.settle();
    const { body } = await shop.admin.get(`/v1/admin/imports/${started.body.id}`);
    expect(body).toMatchObject({ status: 'running', progress: { rows: 500, created: 495, rejected: 5 } });
    await shop.app.get(RunImport, { strict: false }).run({ importId: started.body.id }); // as the queue will, later
    const { body: ended } = await shop.admin.get(`/v1/admin/imports/${started.body.id}`);
    expect(ended).toMatchObject({ status: 'completed', progress: { rows: 1200, created: 1188, rejected: 12 } });
    const errors = await shop.admin.get(ended.errors_url);
    expect(errors.body.trim().split('\n')).toHaveLength(12);
    expect(mock.mock.calls.length).toBe(4);
  });

  it('finds the one row at which the shop fails unforeseen, and takes the others', async () => {
    const products = shop.app.get(TakeProducts, { strict: false });
    const take = products.take.bind(products);
    jest.spyOn(products, 'take').mockImplementation((rows, session) => {
      if (rows.some(({ sku }) => sku === 'P41')) throw new Error('a bug');
      return take(rows, session);
    });
    const { status, progress, errors } = await imported(shop, 'cartwright-csv', file('P', 90));
    expect(status).toBe('completed');
    expect(progress).toMatchObject({ rows: 90, created: 88, rejected: 2 });
    expect(errors).toContainEqual({ line: 43, reason: 'the shop could not take this row' });
    expect(await productOf(shop, 'P42')).toBeDefined();
  });

  it('tells of a stock count that cannot be, keeping the product', async () => {
    const text = 'sku,title,stock:nowhere\nS1,Title,3\n';
    const { progress, errors } = await imported(shop, 'cartwright-csv', text);
    expect(progress).toMatchObject({ rows: 1, rejected: 1 });
    expect(errors[0]).toEqual({
      line: 2,
      reason: expect.stringContaining('the product and its prices were taken'),
      key: 'S1',
    });
    expect(await productOf(shop, 'S1')).toBeDefined();
  });
});
