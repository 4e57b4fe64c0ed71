import { randomUUID } from 'node:crypto';
import { ReconciliationHarness } from './reconciliation-harness.js';

describe('POST /v1/admin/reconciliation-breaks/{id}/resolve', () => {
  let books: ReconciliationHarness;
  beforeAll(async () => (books = await ReconciliationHarness.start()));
  afterAll(() => books.close());

  const resolve = (id: string, body: unknown = { note: 'Refunded on the phone' }) =>
    books.payments.shop.admin.post(`/v1/admin/reconciliation-breaks/${id}/resolve`, body);

  it('closes a break with a note, once, and later runs leave it closed', async () => {
    await books.charge();
    await books.run();
    const [found] = await books.breaks('status=open');
    const answer = await resolve(found.id);
    expect(answer).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolution: 'staff', note: 'Refunded on the phone' },
    });
    expect(await resolve(found.id)).toMatchObject({ status: 409, body: { code: 'payments.break_resolved' } });
    expect(await books.run()).toMatchObject({ found: 1, opened: 0, resolved: 0 });
    expect(await books.breaks('status=open')).toEqual([]);
  });

  it('wants a note, a break and the scope', async () => {
    await books.charge();
    await books.run();
    const [found] = await books.breaks('status=open');
    for (const body of [
      {},
      { note: '' },
      { note: '  ' },
      { note: 5 },
      { note: 'x'.repeat(1001) },
      { note: 'a', more: 1 },
      [],
    ]) {
      expect((await resolve(found.id, body)).status).toBe(422);
    }
    expect((await resolve(randomUUID())).body.code).toBe('payments.break_not_found');
    const path = `/v1/admin/reconciliation-breaks/${found.id}/resolve`;
    expect((await books.payments.shop.store.post(path, { note: 'x' })).status).toBe(401);
    expect(await books.breaks('status=open')).toEqual([found]);
  });
});
