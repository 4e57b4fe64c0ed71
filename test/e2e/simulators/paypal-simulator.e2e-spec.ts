import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJournal } from '../../../src/simulators/kit/journal.js';
import { type Simulator } from '../../../src/simulators/kit/simulator.js';
import { PAYPAL_SECRETS } from '../../../src/simulators/paypal/paypal-dialect.js';
import { startPaypal } from '../../../src/simulators/paypal/start-paypal.js';
import { decideAt } from '../../support/simulated-gateways.js';

interface Order {
  id: string;
  status: string;
  links: { rel: string; href: string }[];
  purchase_units: { payments: { authorizations: { id: string; status: string }[]; captures?: { id: string }[] } }[];
}

const eur = (value: string) => ({ currency_code: 'EUR', value });

describe('the PayPal simulator', () => {
  let folder: string;
  let journal: string;
  let simulator: Simulator;
  let token: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paypal-'));
    journal = join(folder, 'journal.jsonl');
    await start();
  });
  afterAll(async () => {
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    simulator = await startPaypal({ journal });
    const { clientId, clientSecret } = PAYPAL_SECRETS;
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${simulator.url}/v1/oauth2/token`, {
      method: 'POST',
      headers: { authorization },
      body,
    });
    token = ((await answer.json()) as { access_token: string }).access_token;
  }

  async function call<T = Order>(method: string, path: string, body?: object, key?: string) {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(key && { 'paypal-request-id': key }),
    };
    const answer = await fetch(simulator.url + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    const told = (text ? JSON.parse(text) : {}) as T & { details?: { issue: string }[] };
    return { status: answer.status, body: told, issue: told.details?.[0]?.issue };
  }
  const newOrder = (key: string, change: object = {}) => {
    const purchase_units = [
      { reference_id: 'order-1', custom_id: key, invoice_id: key, amount: eur('19.99'), ...change },
    ];
    const payment_source = { paypal: { experience_context: { return_url: 'https://shop.example/back' } } };
    return call('POST', '/v2/checkout/orders', { intent: 'AUTHORIZE', purchase_units, payment_source }, key);
  };
  const authorized = async (key: string) => {
    const { body: order } = await newOrder(key);
    await decideAt(order.links.find(({ rel }) => rel === 'payer-action')!.href, 'approve');
    const { body } = await call('POST', `/v2/checkout/orders/${order.id}/authorize`, {}, `${key}-authorize`);
    return { order: order.id, authorization: body.purchase_units[0]!.payments.authorizations[0]!.id };
  };

  it('authorises only what the payer approved, and only once', async () => {
    const { body: order, status } = await newOrder('pay-1');
    expect([status, order.status]).toEqual([200, 'PAYER_ACTION_REQUIRED']);
    const authorize = (key: string) => call('POST', `/v2/checkout/orders/${order.id}/authorize`, {}, key);
    expect(await authorize('a')).toMatchObject({ status: 422, issue: 'ORDER_NOT_APPROVED' });
    const page = order.links.find(({ rel }) => rel === 'payer-action')!.href;
    const back = await decideAt(page, 'approve');
    expect(back.headers.get('location')).toBe(`https://shop.example/back?token=${order.id}&PayerID=PAYERSIMULATOR`);
    expect(await authorize('b')).toMatchObject({ status: 201, body: { status: 'COMPLETED' } });
    expect(await authorize('b')).toMatchObject({ status: 201 });
    expect(await authorize('c')).toMatchObject({ status: 422, issue: 'ORDER_ALREADY_AUTHORIZED' });
    expect(readJournal(journal).map(({ kind, amount, paymentKey }) => [kind, amount, paymentKey])).toEqual([
      ['authorization', 1999, 'pay-1'],
    ]);
    expect(await newOrder('pay-1', { amount: eur('5.00') })).toMatchObject({ issue: 'DUPLICATE_REQUEST_ID' });
    expect((await newOrder('pay-2', { invoice_id: 'pay-1' })).issue).toBe('DUPLICATE_INVOICE_ID');
  });

  it.each([
    ['a currency that it does not have', { amount: { currency_code: 'KWD', value: '1' } }, 'CURRENCY_NOT_SUPPORTED'],
    ['fractions of a forint', { amount: { currency_code: 'HUF', value: '10.45' } }, 'DECIMAL_PRECISION'],
    ['nothing', { amount: eur('0.00') }, 'CANNOT_BE_ZERO_OR_NEGATIVE'],
    ['no number', { amount: eur('ten') }, 'INVALID_STRING_FORMAT'],
    ['no amount', { amount: undefined }, 'MISSING_REQUIRED_PARAMETER'],
  ])('refuses %s', async (_what, change, issue) => {
    expect((await newOrder(`refused-${issue}`, change)).issue).toBe(issue);
  });

  it('takes and gives back no more than there is, and remembers it when it starts again', async () => {
    const { order, authorization } = await authorized('pay-3');
    const capture = (value: string, final_capture = false) =>
      call<{ id: string }>('POST', `/v2/payments/authorizations/${authorization}/capture`, {
        amount: eur(value),
        final_capture,
      });
    expect((await capture('20.00')).issue).toBe('MAX_CAPTURE_AMOUNT_EXCEEDED');
    const { body: first } = await capture('7.00');
    await simulator.close();
    await start();
    expect((await capture('13.00')).issue).toBe('MAX_CAPTURE_AMOUNT_EXCEEDED');
    expect((await capture('5.00', true)).status).toBe(201);
    expect((await capture('1.00')).issue).toBe('AUTHORIZATION_ALREADY_CAPTURED');
    const refund = (value: string) => call('POST', `/v2/payments/captures/${first.id}/refund`, { amount: eur(value) });
    expect((await refund('7.01')).issue).toBe('REFUND_AMOUNT_EXCEEDED');
    expect((await refund('7.00')).status).toBe(201);
    expect((await refund('0.01')).issue).toBe('CAPTURE_FULLY_REFUNDED');
    expect((await call('POST', `/v2/payments/authorizations/${authorization}/void`)).issue).toBe('PREVIOUSLY_CAPTURED');
    const moved = readJournal(journal).filter(({ payment }) => payment === order);
    expect(moved.map(({ kind, amount }) => [kind, amount])).toEqual([
      ...[['authorization', 1999], ['capture', 700], ['capture', 500], ['refund', 700]], // prettier-ignore
    ]);
  });

  it('lists fees below zero that it keeps and above that it gives back, and no more items than it may', async () => {
    await simulator.act('account', { returns_fees: true, maximum_items: 2 });
    const { id: payment } = (await simulator.act('charges', { amount: eur('50.00') })) as { id: string };
    await simulator.act('refunds', { payment });
    const at = '2026-01-02T03:04:05Z';
    for (const { id: transaction } of simulator.all('transaction').slice(-2))
      await simulator.act('transactions', { transaction, at });
    const path = `/v1/reporting/transactions?start_date=${at}&end_date=${at}`;
    const { body } = await call<{ transaction_details: { transaction_info: Record<string, unknown> }[] }>('GET', path);
    const told = body.transaction_details.map(({ transaction_info }) => transaction_info);
    expect(told).toMatchObject([
      { transaction_event_code: 'T0006', fee_amount: eur('-1.89') },
      { transaction_event_code: 'T1107', fee_amount: eur('1.50') },
    ]);
    await simulator.act('account', { maximum_items: 1 });
    expect(await call('GET', path)).toMatchObject({
      ...{ status: 400, body: { name: 'RESULTSET_TOO_LARGE', details: [], total_items: 2, maximum_items: 1 } },
    });
  });

  it('lets nobody in without a token', async () => {
    token = 'none';
    expect((await call('GET', '/v2/checkout/orders/X')).status).toBe(401);
  });
});
