import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { sendRaw } from '../../support/wire.js';

const CARD = '4242424242424242';
const WRITTEN = '4242 4242-4242 4242';

/** A card's number or security code has no business here (PCI DSS): wherever it stands, it goes no further. */
describe('card data', () => {
  let shop: Shop;
  let shipping: string;
  let variantId: string;
  let printed: string;
  beforeAll(async () => {
    printed = '';
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true));
    }
    shop = await startShop({ LOG_LEVEL: 'trace' });
    shipping = await given.shippingOption(shop);
    ({ variantId } = await given.product(shop));
  });
  afterAll(async () => {
    await shop.close();
    jest.restoreAllMocks();
  });

  const checkout = (change: object) => given.checkout(variantId, shipping, change as never);
  const json = { 'content-type': 'application/json' };
  const refused = { status: 422, code: 'card_data_refused' };

  const send = async (method: string, path: string, headers: Record<string, string> = {}, body?: object) => {
    const sent = { method, path, headers: { ...(body && json), ...headers }, body: body && JSON.stringify(body) };
    const answer = await sendRaw(shop.url, sent);
    const problem = answer.text.startsWith('{') ? (JSON.parse(answer.text) as { code?: string }) : {};
    expect(answer.text).not.toMatch(/4242[ -]?4242/);
    return { status: answer.status, code: problem.code };
  };

  it.each([
    ['the token', { payment: { gateway: 'stripe', token: CARD } }],
    ['the token, as people write it', { payment: { gateway: 'paypal', token: WRITTEN } }],
    ['raw parameters', { payment: { gateway: 'stripe', token: 'pm_card_visa', card: { number: CARD, cvc: '123' } } }],
    ['a security code', { payment: { gateway: 'stripe', token: 'pm_card_visa', cvc: 123 } }],
    ['a name', { shipping_address: { first_name: WRITTEN } }],
    ['a phone number', { shipping_address: { phone: WRITTEN } }],
    ['the name of a thing', { metadata: { [CARD]: 'x' } }],
    ['metadata', { metadata: { a: { b: [{ note: `my card is ${CARD}.` }] } } }],
  ])('is refused in a checkout: %s', async (_where, change) => {
    expect(await send('POST', '/v1/store/checkouts', given.key(), checkout(change))).toEqual(refused);
  });

  it.each([
    ['a query', 'GET', `/v1/store/products?q=${CARD}`, {}],
    ['a query, encoded', 'GET', `/v1/store/products?q=4242%204242%204242%204242`, {}],
    ['the name of a query', 'GET', `/v1/store/products?${CARD}=1`, {}],
    ['a path', 'GET', `/v1/store/${CARD}`, {}],
    ['a path, encoded', 'GET', `/v1/nothing/4242%204242%204242%204242/at/all`, {}],
    ['a header', 'GET', '/v1/store/products?currency=EUR', { 'x-note': WRITTEN }],
    ['a header of a name', 'GET', '/v1/store/products?currency=EUR', { 'x-cvc': '1', cvc: '123' }],
    ['the user agent', 'GET', '/v1/store/products?currency=EUR', { 'user-agent': `shop/1 (${CARD})` }],
    ['the key of a request', 'POST', '/v1/store/checkouts', { 'idempotency-key': CARD }],
    ['the token of a cart', 'GET', `/v1/store/carts/${randomUUID()}`, { 'x-cart-token': CARD }],
  ])('is refused in %s', async (_where, method, path, headers) => {
    const body = method === 'POST' ? checkout({}) : undefined;
    expect(await send(method, path, headers as never, body)).toEqual(refused);
  });

  it('is not read from what is no JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/xml',
    ]) {
      const headers = { ...given.key(), 'content-type': type };
      const answer = await sendRaw(shop.url, {
        method: 'POST',
        path: '/v1/store/checkouts',
        headers,
        body: `pan=${CARD}`,
      });
      expect([answer.status, answer.text.includes(CARD)]).toEqual([415, false]);
    }
    const path = '/v1/webhooks/stripe';
    const webhook = await sendRaw(shop.url, { method: 'POST', path, headers: json, body: `{"number":"${CARD}"}` });
    expect(webhook.status).toBeGreaterThanOrEqual(400);
  });

  it('is told from what machines send', async () => {
    const path = '/v1/store/products?currency=EUR';
    const headers = { traceparent: '00-4242424242424242-4242424242424242-01', 'x-forwarded-for': '203.0.113.195' };
    expect(await send('GET', path, headers)).toEqual({ status: 200 });
    expect(await send('GET', '/v1/store/products?currency=EUR&q=4006381333931')).not.toEqual(refused);
  });

  it('was neither stored nor logged', async () => {
    await shop.settle();
    const client = new pg.Client({ connectionString: shop.databaseUrl });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const found = await client.query(`SELECT FROM ${name} AS row WHERE row::text ~ '4242[ -]?4242' LIMIT 1`);
      if (found.rowCount) holding.push(name);
    }
    await client.end();
    expect(tables.length).toBeGreaterThan(20);
    expect(holding).toEqual([]);
    expect(printed).toContain('/v1/store/checkouts');
    expect(printed).not.toMatch(/4242[ -]?4242/);
  });
});
