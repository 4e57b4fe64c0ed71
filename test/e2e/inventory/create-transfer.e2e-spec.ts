import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const TRANSFERS = '/v1/admin/inventory/transfers';
let stock: Stock;
let variantId: string;
beforeAll(async () => {
  stock = await Stock.start();
  ({ variantId } = await given.product(stock.shop, { stock: 10 }));
});
afterAll(() => stock?.shop.close());

const create = (change: object = {}, headers?: Record<string, string>) =>
  stock.shop.admin.post(
    TRANSFERS,
    { from: 'south', to: 'main', lines: [{ variant_id: variantId, quantity: 3 }], ...change },
    headers,
  );

it('plans a transfer without moving a unit; lines of a variant count together', async () => {
  const lines = [1, 2].map((quantity) => ({ variant_id: variantId, quantity }));
  const { status, body, headers } = await create({ lines, note: 'For Saturday' });
  expect([status, headers.get('etag')]).toEqual([201, '"1"']);
  expect(body).toMatchObject({ status: 'draft', from: 'south', to: 'main', note: 'For Saturday', shipped_at: null });
  expect(body.lines).toEqual([{ variant_id: variantId, quantity: 3, received: 0, in_transit: 0, missing: 0 }]);
  expect(await stock.levels(variantId)).toEqual({ south: [10, 0] });
});

it('makes one for one Idempotency-Key', async () => {
  const [key, count] = [
    given.key(),
    async () => (await stock.shop.admin.get(`${TRANSFERS}?count=exact`)).body.page.count,
  ];
  const before = await count();
  const answers = await Promise.all([1, 2, 3].map(() => create({}, key)));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(await count()).toBe(before + 1);
});

it('names what is wrong', async () => {
  const unknown = '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11';
  const lines = [
    { variant_id: variantId, quantity: 1 },
    { variant_id: unknown, quantity: 1 },
  ];
  const cases: [object, string, string][] = [
    [{ lines }, 'inventory.variant_unknown', 'lines.1.variant_id'],
    [{ from: 'nowhere' }, 'inventory.location_unknown', 'from'],
    [{ to: 'nowhere' }, 'inventory.location_unknown', 'to'],
    [{ to: 'south' }, 'inventory.transfer_goes_nowhere', 'to'],
    [{ lines: [] }, 'validation_failed', 'lines'],
    [{ lines: [{ variant_id: variantId, quantity: 0 }] }, 'validation_failed', 'lines.0.quantity'],
    [{ note: ' ' }, 'validation_failed', 'note'],
  ];
  for (const [change, code, path] of cases) {
    expect(await create(change)).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
  }
});
