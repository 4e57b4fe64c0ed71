import { randomUUID } from 'node:crypto';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { eur } from './payments-harness.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

const DAY_MS = 24 * 60 * 60_000;

describe('reconciliation after days without one', () => {
  let books: ReconciliationHarness;
  beforeEach(async () => (books = await ReconciliationHarness.start()));
  afterEach(() => {
    jest.restoreAllMocks();
    return books.close();
  });

  const open = async (): Promise<string[]> => (await books.breaks('status=open')).map(({ kind }) => kind).sort();
  /** The run that comes every five minutes: nobody asks for a window. */
  const scheduled = async () => {
    await books.payments.shop.settle();
    await books.sql(`SELECT graphile_worker.add_job('payments.reconcile')`);
    await books.payments.shop.settle();
  };
  /** What happens in the days in which nobody looks: 300 are taken, and a charge comes that nobody knows. */
  const whileNobodyLooks = async (): Promise<string> => {
    const { paymentId } = await books.paid();
    await scheduled();
    await books.ago('3 days');
    await books.payments.capture(paymentId, { amount: eur(300) });
    await books.charge();
    await books.knows(randomUUID());
    await books.ago('2 days');
    return paymentId;
  };

  it('compares all that happened while the shop was down', async () => {
    const paymentId = await whileNobodyLooks();
    await books.payments.capture(paymentId, { amount: eur(200) });
    await scheduled();
    expect(await open()).toEqual(['order_without_payment', 'unknown_charge']);
  });

  it('compares all that a gateway did while it did not list, though it lists that in several runs', async () => {
    const paymentId = await whileNobodyLooks();
    await books.journal(paymentId, 'fee = 29');
    const gateway = books.payments.shop.app.get(SandboxGateway, { strict: false });
    const list = gateway.transactions.bind(gateway);
    jest.spyOn(gateway, 'transactions').mockImplementation(async function* (window, signal) {
      if (window.to.getTime() > Date.now() - DAY_MS) throw new Error('down');
      yield* list(window, signal);
    });
    await scheduled();
    expect(await open()).toEqual(['order_without_payment']);

    jest.restoreAllMocks();
    await books.payments.capture(paymentId, { amount: eur(200) });
    await scheduled();
    expect(await open()).toEqual(['order_without_payment', 'unknown_charge']);
  });

  it('looks a day back again once all is compared', async () => {
    await scheduled();
    await books.ago('5 days');
    for (let time = 0; time < 2; time++) await scheduled();
    const runs = await books.sql<{ days: number }>(
      `SELECT (extract(epoch FROM compared_to - compared_from) / 86400)::float AS days FROM payments.reconciliations ORDER BY created_at`,
    );
    expect(runs.map(({ days }) => Math.round(days))).toEqual([1, 6, 1]);
  });
});
