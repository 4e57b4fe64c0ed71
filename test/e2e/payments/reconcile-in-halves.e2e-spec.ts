import { setTimeout as sleep } from 'node:timers/promises';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { BooksScene } from './books-scene.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

const MINUTE_MS = 60_000;

/** Until how many minutes ago a gateway's list is at hand. */
const behind = async (books: ReconciliationHarness, gateway: string): Promise<number> => {
  const sql = 'SELECT covered_to FROM payments.gateway_listings WHERE gateway = $1';
  const [row] = await books.sql<{ covered_to: Date }>(sql, [gateway]);
  return Math.round((Date.now() - row!.covered_to.getTime()) / MINUTE_MS);
};

describe('reconciliation of a window in which more happened than PayPal lists at once', () => {
  let scene: BooksScene;
  beforeAll(async () => (scene = await BooksScene.start('paypal')));
  afterAll(() => scene.close());

  /** Money that nobody asked for. */
  const chargedAt = async (minutesAgo: number): Promise<void> => {
    await scene.simulator.act('charges', { amount: { currency_code: 'EUR', value: '10.00' } });
    const transaction = scene.simulator.all<{ id: string }>('transaction').at(-1)!.id;
    const at = new Date(Date.now() - minutesAgo * MINUTE_MS).toISOString();
    await scene.simulator.act('transactions', { transaction, at });
  };

  it('finds all that is in it, and is done with it', async () => {
    await scene.simulator.act('account', { maximum_items: 3 });
    for (let n = 1; n <= 12; n++) await chargedAt(n * 9);
    const { gateways } = await scene.books.run();
    expect(gateways).toContainEqual({ gateway: 'paypal', status: 'listed', transactions: 12 });
    expect(await scene.books.breaks('status=open&kind=unknown_charge')).toHaveLength(12);
    const fees = await scene.shop.admin.get('/v1/admin/ledger/balances?gateway=paypal&account=gateway_fees');
    expect(fees.body.data).toMatchObject([{ balance: { amount: 12 * 69 } }]);
    expect(await behind(scene.books, 'paypal')).toBe(0);
  });

  it('says so when not even a minute can be listed, and keeps what was before it', async () => {
    await scene.simulator.act('account', { maximum_items: 1 });
    for (let n = 0; n < 2; n++) await chargedAt(40);
    const [before] = await scene.books.sql('DELETE FROM payments.gateway_listings WHERE gateway = $1 RETURNING *', ['paypal']); // prettier-ignore
    expect(before).toBeDefined();
    const { gateways } = await scene.books.run();
    expect(gateways).toContainEqual(expect.objectContaining({ gateway: 'paypal', status: 'failed' }));
    expect([40, 41]).toContain(await behind(scene.books, 'paypal'));
  });
});

describe('reconciliation with a gateway that takes long to list', () => {
  let books: ReconciliationHarness;
  beforeAll(async () => (books = await ReconciliationHarness.start({ GATEWAY_LISTING_TIMEOUT_MS: '200' })));
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => books.close());

  const gateway = () => books.payments.shop.app.get(SandboxGateway, { strict: false });

  it('asks for less at once when it gathers for longer than it may before it tells anything', async () => {
    await books.charge();
    const list = gateway().transactions.bind(gateway());
    jest.spyOn(gateway(), 'transactions').mockImplementation(async function* (window, signal) {
      const hours = (window.to.getTime() - window.from.getTime()) / (60 * MINUTE_MS);
      await sleep(hours * 100, undefined, { signal });
      yield* list(window, signal);
    });
    expect((await books.run()).gateways).toEqual([{ gateway: 'sandbox', status: 'listed', transactions: 1 }]);
    expect(await books.breaks('status=open')).toMatchObject([{ kind: 'unknown_charge' }]);
    expect(await behind(books, 'sandbox')).toBe(0);
  });

  it('ends, though a list neither goes on nor hears its signal', async () => {
    jest.spyOn(gateway(), 'transactions').mockImplementation(async function* () {
      yield* [];
      await new Promise(() => undefined);
    });
    expect(await books.run()).toMatchObject({ status: 'done', gateways: [{ status: 'failed' }] });
    jest.restoreAllMocks();
    expect(await books.run()).toMatchObject({ status: 'done', gateways: [{ status: 'listed' }] });
  });
});
