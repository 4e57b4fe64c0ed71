import { randomUUID } from 'node:crypto';
import { ReconciliationHarness } from './reconciliation-harness.js';

describe('GET /v1/admin/reconciliations/{id}', () => {
  let books: ReconciliationHarness;
  beforeAll(async () => (books = await ReconciliationHarness.start()));
  afterAll(() => books.close());

  it('shows a run while it waits, and what came of it', async () => {
    const { admin, store } = books.payments.shop;
    await books.charge();
    const started = await admin.post('/v1/admin/reconciliations', {}, { 'idempotency-key': 'one' });
    expect(started).toMatchObject({ status: 202, body: { status: 'waiting', compared_from: null, finished_at: null } });
    expect(started.headers.get('location')).toBe(`/v1/admin/reconciliations/${started.body.id}`);
    const again = await admin.post('/v1/admin/reconciliations', {}, { 'idempotency-key': 'one' });
    expect(again.body).toEqual(started.body);
    await books.payments.shop.settle();

    const { status, body } = await admin.get(`/v1/admin/reconciliations/${started.body.id}`);
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ id: started.body.id, status: 'done', found: 1, opened: 1, resolved: 0, created_at: started.body.created_at },
      ...{ compared_from: expect.any(String), compared_to: expect.any(String), finished_at: expect.any(String) },
      gateways: [{ gateway: 'sandbox', status: 'listed', transactions: 1 }],
    });
    expect((await admin.get(`/v1/admin/reconciliations/${randomUUID()}`)).body.code).toBe(
      'payments.reconciliation_not_found',
    );
    expect((await admin.get('/v1/admin/reconciliations/x')).status).toBe(404);
    expect((await store.get(`/v1/admin/reconciliations/${started.body.id}`)).status).toBe(401);
  });
});
