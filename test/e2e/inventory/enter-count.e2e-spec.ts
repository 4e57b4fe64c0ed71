import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const COUNTS = '/v1/admin/inventory/counts';
let stock: Stock;
let a: string;
let b: string;
let id: string;
beforeAll(async () => void (stock = await Stock.start()));
beforeEach(async () => {
  [a, b] = await Promise.all([1, 2].map(async () => (await given.product(stock.shop, { stock: 10 })).variantId)) as [string, string]; // prettier-ignore
  id = (await stock.shop.admin.post(COUNTS, { location: 'south', variant_ids: [a, b] })).body.id;
});
afterEach(() => stock.shop.admin.post(`${COUNTS}/${id}/cancel`));
afterAll(() => stock?.shop.close());

const enter = (lines: object[]) => stock.shop.admin.put(`${COUNTS}/${id}/lines`, { lines });
const line = async (variantId: string) => {
  const { body } = await stock.shop.admin.get(`${COUNTS}/${id}/lines`);
  return body.data.find(({ variant_id }: { variant_id: string }) => variant_id === variantId);
};
const adjust = (delta: number) =>
  stock.shop.admin.post('/v1/admin/inventory/levels/adjustments', { variant_id: a, delta, reason: 'damaged' });

it('notes each number beside the books of its moment', async () => {
  expect((await enter([{ variant_id: a, counted: 8 }])).body).toMatchObject({
    counted: 1,
    differing: 1,
    units_short: 2,
  });
  await adjust(-3);
  expect(await line(a)).toMatchObject({ counted: 8, expected: 10, difference: -2 });
  await enter([
    { variant_id: a, counted: 1 },
    { variant_id: a.toUpperCase(), counted: 7 },
  ]);
  expect(await line(a)).toMatchObject({ counted: 7, expected: 7, difference: 0 });
  expect(await line(b)).toMatchObject({ counted: null, expected: null, difference: null, counted_at: null });
});

it('takes numbers from paper: the books of then, not of now', async () => {
  await adjust(-1);
  const { body } = await stock.shop.admin.get(`/v1/admin/inventory/movements?variant_id=${a}&limit=1`);
  const counted_at = new Date(Date.parse(body.data[0].at) + 1).toISOString();
  await adjust(-4);
  await enter([{ variant_id: a, counted: 9, counted_at }]);
  expect(await line(a)).toMatchObject({ expected: 9, difference: 0, counted_at });
});

it('is exact while units are sold', async () => {
  const selling = Promise.all(Array.from({ length: 8 }, async () => stock.commit(await stock.hold([{ variantId: a, quantity: 1 }])))); // prettier-ignore
  for (let n = 0; n < 5; n++) await enter([{ variant_id: a, counted: 10 }]);
  await selling;
  const { expected, counted } = await line(a);
  await stock.shop.admin.post(`${COUNTS}/${id}/apply`);
  expect(await stock.available(a)).toBe(2 + counted - expected);
});

it('refuses what is not to be counted, and other times', async () => {
  const { variantId: other } = await given.product(stock.shop);
  const unknown = '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11';
  const late = new Date(Date.now() + 60_000).toISOString();
  const cases: [object, string, string][] = [
    [{ variant_id: other, counted: 1 }, 'inventory.not_in_count', 'lines.1.variant_id'],
    [{ variant_id: unknown, counted: 1 }, 'inventory.variant_unknown', 'lines.1.variant_id'],
    [{ variant_id: b, counted: 1, counted_at: late }, 'inventory.counted_at_impossible', 'lines.1.counted_at'],
    [{ variant_id: b, counted: 1, counted_at: '2020-01-01T00:00:00Z' }, 'inventory.counted_at_impossible', 'lines.1.counted_at'],
    [{ variant_id: b, counted: 1, counted_at: new Date().toISOString().slice(0, -1) }, 'validation_failed', 'lines.1.counted_at'], // when?
    [{ variant_id: b, counted: 1, counted_at: 'yesterday' }, 'validation_failed', 'lines.1.counted_at'],
    [{ variant_id: b, counted: -1 }, 'validation_failed', 'lines.1.counted'],
  ]; // prettier-ignore
  for (const [wrong, code, path] of cases) {
    expect(await enter([{ variant_id: a, counted: 3 }, wrong])).toMatchObject({ status: 422, body: { code, errors: [{ path }] } }); // prettier-ignore
  }
  expect(await line(a)).toMatchObject({ counted: null });
});

it('takes what was found unexpectedly when everything is counted', async () => {
  const { variantId: other } = await given.product(stock.shop);
  const { body: all } = await stock.shop.admin.post(COUNTS, { location: 'main' });
  const path = `${COUNTS}/${all.id}`;
  const { body } = await stock.shop.admin.put(`${path}/lines`, { lines: [{ variant_id: other, counted: 2 }] });
  expect(body).toMatchObject({ lines: all.lines + 1, units_over: 2 });
  expect((await stock.shop.admin.post(`${path}/apply`)).body.status).toBe('applied');
  expect(await stock.levels(other)).toMatchObject({ main: [2, 0] });
});

it('takes no numbers once it is over, and knows no other counts', async () => {
  await stock.shop.admin.post(`${COUNTS}/${id}/cancel`);
  expect(await enter([{ variant_id: a, counted: 1 }])).toMatchObject({ status: 409, body: { code: 'inventory.count_step_refused' } }); // prettier-ignore
  const lines = [{ variant_id: a, counted: 1 }];
  expect((await stock.shop.admin.put(`${COUNTS}/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11/lines`, { lines })).status).toBe(
    404,
  );
});
