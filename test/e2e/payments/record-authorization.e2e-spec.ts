import { CommandBus } from '@nestjs/cqrs';
import { type AuthorizationAnswer } from '../../../src/contexts/payments/contract/authorize-payment.command.js';
import { RecordAuthorization } from '../../../src/contexts/payments/contract/record-authorization.command.js';
import { Transaction } from '../../../src/platform/database/database.js';
import { PaymentsHarness } from './payments-harness.js';

const AUTHORIZED: AuthorizationAnswer = { status: 'authorized', reference: 'ref-1' };

describe('RecordAuthorization', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start()));
  afterAll(() => payments.close());

  const record = (paymentId: string, answer: AuthorizationAnswer) =>
    payments.shop.app.get(CommandBus).execute(new RecordAuthorization(paymentId, answer));

  it('keeps what the gateway said, and tells it once', async () => {
    const payment = await payments.opened();
    for (let n = 0; n < 3; n++) expect(await record(payment.paymentId, AUTHORIZED)).toEqual({ status: 'authorized' });
    expect(await payments.payment(payment.paymentId)).toMatchObject({
      status: 'authorized',
      gateway_reference: 'ref-1',
    });
    expect(await payments.facts(payment)).toEqual(['payment-authorized']);
  });

  it.each<[string, AuthorizationAnswer[]]>([
    ['authorized', [AUTHORIZED]],
    ['declined', [{ status: 'declined', code: 'declined' }]],
  ])('tells %s once when many say so at once', async (status, answers) => {
    const payment = await payments.opened();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => record(payment.paymentId, answers[n % answers.length]!)),
    );
    expect(new Set(outcomes.map((outcome) => outcome.status))).toEqual(new Set([status]));
    expect(await payments.facts(payment)).toEqual([`payment-${status}`]);
  });

  it('is undone with the transaction it joins', async () => {
    const payment = await payments.opened();
    const failing = payments.shop.app.get(Transaction).run(async () => {
      await record(payment.paymentId, AUTHORIZED);
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect((await payments.payment(payment.paymentId)).status).toBe('pending');
    expect(await payments.facts(payment)).toEqual([]);
  });

  it('asks again later when there was no answer', async () => {
    const payment = await payments.opened();
    expect(await record(payment.paymentId, { status: 'unknown' })).toEqual({ status: 'pending' });
    const { rows } = await payments.sql.query(
      `SELECT run_at > now() AS later FROM graphile_worker.jobs WHERE key = $1`,
      [`payments.finish-payment:${payment.paymentId}`],
    );
    expect(rows).toEqual([{ later: true }]);
    expect(await record(payment.paymentId, { status: 'recorded' })).toEqual({ status: 'pending' });
  });
});
