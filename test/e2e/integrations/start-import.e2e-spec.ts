import { gzipSync } from 'node:zlib';
import { type Shop, startShop } from '../../support/shop.js';
import { CSV, imported, JSON_ARRAY, JSONL } from './files.js';

const FILE = 'sku,title\nA,First\nB,Second\n';

describe('starting an import', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ IMPORT_LIMIT_BYTES: '2000000', BODY_LIMIT_BYTES: '2048' });
  });
  afterAll(() => shop.close());

  const start = (mapping: string, body: string | Uint8Array, type: Record<string, string> = CSV) =>
    shop.admin.post(`/v1/admin/imports?mapping=${mapping}`, body, type);

  it('answers at once where the progress is', async () => {
    const { status, body, headers, statements } = await start('cartwright-csv', FILE);
    expect(status).toBe(202);
    expect(statements).toBeLessThanOrEqual(5);
    expect(headers.get('location')).toBe(`/v1/admin/imports/${body.id}`);
    expect(body).toMatchObject({ status: 'queued', mapping: 'cartwright-csv', kind: 'products', bytes: FILE.length });
    expect(body.progress).toEqual({ rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, percent: 0 });
    await shop.settle();
    const { body: ended } = await shop.admin.get(`/v1/admin/imports/${body.id}`);
    expect(ended).toMatchObject({ status: 'completed', progress: { rows: 2, created: 2, percent: 100 } });
  });

  it('takes a file larger than other bodies, compressed too', async () => {
    const large = FILE + Array.from({ length: 3000 }, (_, n) => `L${n},"${'x'.repeat(200)}"\n`).join('');
    const { progress } = await imported(shop, 'cartwright-csv', large);
    expect(progress).toMatchObject({ rows: 3002, created: 3000, unchanged: 2 });
    const { status, body } = await start('cartwright-csv', gzipSync(large), { ...CSV, 'content-encoding': 'gzip' });
    expect([status, body.bytes]).toEqual([202, large.length]);
    await shop.settle();
  });

  it('takes JSON as a file here, however large', async () => {
    const items = Array.from({ length: 100 }, (_, n) => ({
      path: [{ id: `c${n}`, name: `Category ${n}` }],
      more: 'x'.repeat(99),
    }));
    const { progress } = await imported(shop, 'bestbuy-categories', JSON.stringify(items), JSON_ARRAY);
    expect(progress).toMatchObject({ rows: 100, created: 100 });
  });

  it('refuses what is too large, and goes on serving', async () => {
    const { status, body } = await start('cartwright-csv', FILE.repeat(100_000));
    expect([status, body.code]).toEqual([413, 'body_too_large']);
    const bomb = gzipSync(FILE.repeat(1_000_000));
    expect((await start('cartwright-csv', bomb, { ...CSV, 'content-encoding': 'gzip' })).status).toBe(413);
    expect((await shop.admin.get('/v1/admin/imports')).status).toBe(200);
  });

  it('refuses other types, and types that the mapping does not read', async () => {
    for (const type of [
      'application/xml',
      'application/json',
      'application/x-ndjson',
      'multipart/form-data; boundary=x',
    ]) {
      const { status, body } = await start('cartwright-csv', FILE, { 'content-type': type });
      expect([type, status, body.code]).toEqual([type, 415, 'unsupported_media_type']);
    }
    expect((await start('cartwright-jsonl', '{}', CSV)).status).toBe(415);
  });

  it('leaves other routes with JSON and their limit', async () => {
    for (const type of [CSV, JSONL]) {
      const { status, body } = await shop.admin.post('/v1/admin/products', FILE, type);
      expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
    }
    const { status } = await shop.admin.post('/v1/admin/products', { title: 'x'.repeat(3000) });
    expect(status).toBe(413);
  });

  it('refuses unknown and incomplete mappings, and callers without the scope', async () => {
    const unknown = await start('nobody', FILE);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'integrations.mapping_unknown']);
    const incomplete = await start('olist-products', FILE);
    expect([incomplete.status, incomplete.body.code]).toEqual([422, 'integrations.mapping_incomplete']);
    expect((await start('../../package', FILE)).status).toBe(400);
    expect((await shop.admin.post('/v1/admin/imports', FILE, CSV)).status).toBe(400);
    expect((await shop.store.post('/v1/admin/imports?mapping=cartwright-csv', FILE, CSV)).status).toBe(401);
  });

  it('refuses a body that is not what its encoding says', async () => {
    const broken = await start('cartwright-csv', FILE, { ...CSV, 'content-encoding': 'gzip' });
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed_request']);
    const cut = gzipSync(FILE).subarray(0, 20);
    expect((await start('cartwright-csv', cut, { ...CSV, 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await start('cartwright-csv', FILE, { ...CSV, 'content-encoding': 'br' })).status).toBe(415);
  });
});
