import { Database } from '../../../src/platform/database/database.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
let variantId: string;
let calls = 0;
beforeAll(async () => void (shop = await startShop({ TRUST_PROXY: '1' })));
beforeEach(async () => void ({ variantId } = await given.product(shop, { stock: 0 })));
afterAll(() => shop?.close());

/** Each call from an address of its own, unless one is given. */
const from = (address = `192.0.2.${calls++}`) => ({ 'x-forwarded-for': address });
const subscribe = (email: unknown, id = variantId, address?: string) =>
  shop.store.post(`/v1/store/variants/${id}/back-in-stock`, { email }, from(address));
const unsubscribe = (token: string) => shop.store.post('/v1/store/back-in-stock/unsubscribe', { token }, from());
const waits = async (id = variantId) => {
  const sql = 'SELECT email FROM marketing.back_in_stock_subscriptions WHERE variant_id = $1 ORDER BY id';
  return (await shop.app.get(Database).query<{ email: string }>(sql, [id])).map(({ email }) => email);
};

it('takes an address once for a variant, and answers the same either way', async () => {
  const answers = await Promise.all(['ada@example.com', 'Ada@Example.com', 'ada@example.com'].map((email) => subscribe(email))); // prettier-ignore
  answers.push(await subscribe('ada@example.com'));
  for (const { status, body } of answers) {
    expect([status, body]).toEqual([202, { unsubscribe_token: expect.stringMatching(/^bs_[A-Za-z0-9_-]{43}$/) }]);
  }
  expect(await waits()).toHaveLength(1);
});

it('ends a wait by its own token only', async () => {
  const first = (await subscribe('ada@example.com')).body.unsubscribe_token;
  const second = (await subscribe('ada@example.com')).body.unsubscribe_token; // of somebody who knows the address
  expect((await unsubscribe(second)).status).toBe(204);
  expect(await waits()).toEqual(['ada@example.com']);
  expect((await unsubscribe(first)).status).toBe(204);
  expect([(await unsubscribe(first)).status, await waits()]).toEqual([204, []]);
});

it('is for what is on sale and cannot be bought', async () => {
  const { variantId: there } = await given.product(shop, { stock: 3 });
  expect(await subscribe('ada@example.com', there)).toMatchObject({ status: 409, body: { code: 'marketing.variant_in_stock', available: 3 } }); // prettier-ignore
  for (const id of ['01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11', 'nonsense']) {
    expect((await subscribe('ada@example.com', id)).status).toBe(404);
  }
});

it('limits how often an address of the net asks', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 32; n++) statuses.push((await subscribe(`n${n}@example.com`, variantId, '198.51.100.7')).status);
  expect([statuses.filter((status) => status === 202).length, statuses.at(-1)]).toEqual([30, 429]);
  const { headers, body } = await subscribe('x@example.com', variantId, '198.51.100.7');
  expect([Number(headers.get('retry-after')) > 0, body.code]).toEqual([true, 'too_many_requests']);
});

it.each([
  undefined,
  null,
  '',
  'nobody',
  'a@b',
  'a@example.com\nBcc: b@example.com',
  7,
  `${'a'.repeat(300)}@example.com`,
])('refuses %j for an address', async (email) => {
  expect(await subscribe(email)).toMatchObject({ status: 422, body: { errors: [{ path: 'email' }] } });
  expect(await waits()).toEqual([]);
});

it('refuses what is no token', async () => {
  expect((await unsubscribe('bs_short')).status).toBe(422);
});
