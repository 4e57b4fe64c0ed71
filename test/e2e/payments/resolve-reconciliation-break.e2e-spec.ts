import { randomUUID } from 'node:crypto';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { eur } from './payments-harness.js';
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

  it('closes it for that amount: another one of the same payment is another break', async () => {
    const { paymentId } = await books.paid();
    await books.payments.capture(paymentId);
    const refundedThere = (amount: number) =>
      books.sql(
        `INSERT INTO payments.sandbox_journal (key, kind, reference, amount, currency, state)
         SELECT gen_random_uuid()::text, 'refund', reference, $2, currency, 'succeeded' FROM payments.sandbox_journal WHERE key = $1`,
        [`payment-${paymentId}`, amount],
      );
    const refunds = async () => {
      await books.run();
      return (await books.breaks('status=open')).filter(({ kind }) => kind === 'unrecorded_refund');
    };
    await refundedThere(5000); // more than was paid: nothing can book it
    const [found] = await refunds();
    expect(found).toMatchObject({ expected: eur(0), found: eur(5000) });
    await resolve(found.id);
    expect(await refunds()).toEqual([]);
    await refundedThere(100);
    const [another] = await refunds();
    expect(another).toMatchObject({ expected: eur(0), found: eur(5100) });
    await resolve(another.id);
  });

  describe('while the gateway refuses', () => {
    const refuse = (...kinds: ('refund' | 'void')[]) => {
      const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
      for (const kind of kinds) {
        jest.spyOn(gateway, kind).mockResolvedValue({ status: 'declined', code: 'insufficient_funds' });
      }
    };
    afterEach(() => jest.restoreAllMocks());

    const closeOf = async (kind: string) => {
      const [found] = (await books.breaks('status=open')).filter((each) => each.kind === kind);
      expect((await resolve(found.id)).status).toBe(200);
      jest.restoreAllMocks();
    };

    it('nothing gives the money of a cancelled order back once more, neither a run nor a job that waits', async () => {
      const { paymentId, orderId } = await books.paid();
      await books.payments.capture(paymentId);
      await books.knows(orderId, 'cancelled');
      await books.sql(`UPDATE payments.known_orders SET changed_at = now() - interval '6 minutes'`);
      await books.earlier('6 minutes');
      refuse('refund');
      await books.run();
      await closeOf('money_of_cancelled_order');
      await books.sql(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
      await books.run();
      expect(await books.payments.payment(paymentId)).toMatchObject({ captured: eur(1000), refunded: eur(0) });
      expect(await books.sql('SELECT FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL')).toEqual([]);
    });

    it('no later run gives a stray charge back once more', async () => {
      const key = await books.charge({ toldKey: `payment-${randomUUID()}` });
      refuse('refund', 'void');
      await books.run();
      await closeOf('unknown_charge');
      await books.run();
      expect(await books.sql('SELECT state FROM payments.sandbox_journal WHERE key = $1', [key])).toEqual([
        { state: 'authorized' },
      ]);
    });
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
