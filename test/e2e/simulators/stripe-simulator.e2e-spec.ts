import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import Stripe from 'stripe';
import { readJournal } from '../../../src/simulators/kit/journal.js';
import { type Simulator } from '../../../src/simulators/kit/simulator.js';
import { startStripe } from '../../../src/simulators/stripe/start-stripe.js';
import { STRIPE_SECRETS } from '../../../src/simulators/stripe/stripe-dialect.js';

const RETURN_URL = 'https://shop.example/back';

describe('the Stripe simulator, by the official SDK', () => {
  let folder: string;
  let journal: string;
  let simulator: Simulator;
  let stripe: Stripe;

  const client = (timeout = 10_000): Stripe => {
    const { hostname: host, port } = new URL(simulator.url);
    return new Stripe(STRIPE_SECRETS.secretKey, {
      ...{ host, port, protocol: 'http', maxNetworkRetries: 0, timeout, telemetry: false },
    });
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stripe-'));
    journal = join(folder, 'journal.jsonl');
    simulator = await startStripe({ journal, searchLagMs: 0 });
    stripe = client();
  });
  afterAll(async () => {
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  });

  const intent = (change: Partial<Stripe.PaymentIntentCreateParams> = {}, idempotencyKey?: string) =>
    stripe.paymentIntents.create(
      {
        ...{ amount: 1999, currency: 'eur', payment_method: 'pm_card_visa', confirm: true, capture_method: 'manual' },
        ...{ return_url: RETURN_URL, metadata: { order_id: 'order-1' }, ...change },
      },
      idempotencyKey ? { idempotencyKey } : undefined,
    );
  const moved = (payment: string) =>
    readJournal(journal)
      .filter((movement) => movement.payment === payment)
      .map(({ kind, amount }) => [kind, amount]);

  it('authorises, captures a part, and gives parts of that back, never more', async () => {
    const paid = await intent();
    expect(paid).toMatchObject({
      status: 'requires_capture',
      amount_capturable: 1999,
      metadata: { order_id: 'order-1' },
    });
    expect(paid.lastResponse.requestId).toMatch(/^req_/);

    await expect(stripe.paymentIntents.capture(paid.id, { amount_to_capture: 2000 })).rejects.toMatchObject({
      ...{ type: 'StripeInvalidRequestError', code: 'amount_too_large', statusCode: 400 },
    });
    const taken = await stripe.paymentIntents.capture(paid.id, { amount_to_capture: 1500 });
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 1500, amount_capturable: 0 });
    await expect(stripe.paymentIntents.capture(paid.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    await stripe.refunds.create({ payment_intent: paid.id, amount: 600 });
    await expect(stripe.refunds.create({ payment_intent: paid.id, amount: 901 })).rejects.toMatchObject({
      statusCode: 400,
    });
    await stripe.refunds.create({ payment_intent: paid.id, amount: 900 });
    await expect(stripe.refunds.create({ payment_intent: paid.id })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    expect(moved(paid.id)).toEqual([
      ...[['authorization', 1999], ['capture', 1500], ['refund', 600], ['refund', 900]], // prettier-ignore
    ]);
  });

  it('voids, and captures automatically', async () => {
    const held = await intent();
    expect(await stripe.paymentIntents.cancel(held.id)).toMatchObject({ status: 'canceled', amount_capturable: 0 });
    await expect(stripe.paymentIntents.cancel(held.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    const taken = await intent({ capture_method: 'automatic' });
    expect(taken).toMatchObject({ status: 'succeeded', amount_received: 1999 });
    await expect(stripe.paymentIntents.cancel(taken.id)).rejects.toMatchObject({ statusCode: 400 });
    expect([moved(held.id), moved(taken.id)]).toEqual([
      ...[[['authorization', 1999], ['void', 1999]], [['authorization', 1999], ['capture', 1999]]], // prettier-ignore
    ]);
  });

  it.each([
    ['pm_card_chargeDeclined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
  ])('declines %s', async (payment_method, decline_code) => {
    const error = await intent({ payment_method }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError);
    expect(error).toMatchObject({ code: 'card_declined', decline_code, statusCode: 402 });
    const { payment_intent } = error as Stripe.errors.StripeCardError;
    expect(await stripe.paymentIntents.retrieve(payment_intent!.id)).toMatchObject({
      ...{ status: 'requires_payment_method', last_payment_error: { decline_code } },
    });
    expect(moved(payment_intent!.id)).toEqual([]);
  });

  it.each([
    ['nothing', {}, { amount: undefined }],
    ['an unknown method', { code: 'resource_missing' }, { payment_method: 'pm_nobody' }],
    ['an odd amount of dinars', { code: 'invalid_amount' }, { currency: 'kwd', amount: 1234 }],
    ['a fraction of a krona', { code: 'invalid_amount' }, { currency: 'isk', amount: 1250 }],
    ['no way back', { param: 'return_url' }, { return_url: undefined }],
  ])('refuses %s', async (_what, error, change) => {
    await expect(intent(change as never)).rejects.toMatchObject({ type: 'StripeInvalidRequestError', ...error });
  });

  it.each([
    ['jpy', 500, { amount: 500, currency: 'JPY' }],
    ['kwd', 5120, { amount: 5120, currency: 'KWD' }],
    ['isk', 500, { amount: 5, currency: 'ISK' }],
    ['ugx', 700, { amount: 7, currency: 'UGX' }],
  ])('counts %s in its own decimals', async (currency, amount, money) => {
    const { id } = await intent({ currency, amount });
    expect(simulator.movements.filter(({ payment }) => payment === id)).toMatchObject([money]);
  });

  it('acts once for a key, however concurrently; other parameters are refused', async () => {
    simulator.latencyMs = 30;
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => intent({}, 'key-1')));
    simulator.latencyMs = 0;
    const ids = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []));
    const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []));
    expect(new Set(ids).size).toBe(1);
    expect(errors.every((code) => code === 'idempotency_key_in_use')).toBe(true);
    expect(simulator.movements.filter(({ key }) => key === 'key-1')).toHaveLength(1);
    await expect(intent({ amount: 5 }, 'key-1')).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect((await intent({}, 'key-1')).lastResponse.headers['idempotent-replayed']).toBe('true');
  });

  it('lets the bank ask the shopper, and sends them back', async () => {
    const waiting = async () => intent({ payment_method: 'pm_card_threeDSecure2Required' });
    const decide = async ({ next_action }: Stripe.PaymentIntent, decision: string) =>
      fetch(next_action!.redirect_to_url!.url!, {
        ...{ method: 'POST', body: new URLSearchParams({ decision }), redirect: 'manual' },
      });
    const [good, bad] = [await waiting(), await waiting()];
    expect(good).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    expect(await (await fetch(good.next_action!.redirect_to_url!.url!)).text()).toContain('approve');
    const back = await decide(good, 'approve');
    expect([back.status, back.headers.get('location')]).toEqual([
      ...[303, `${RETURN_URL}?payment_intent=${good.id}&payment_intent_client_secret=${good.client_secret}`],
    ]);
    await decide(bad, 'refuse');
    expect((await decide(bad, 'approve')).status).toBe(404);
    expect((await stripe.paymentIntents.retrieve(good.id)).status).toBe('requires_capture');
    expect((await stripe.paymentIntents.retrieve(bad.id)).last_payment_error?.code).toBe(
      'payment_intent_authentication_failure',
    );
    expect([moved(good.id), moved(bad.id)]).toEqual([[['authorization', 1999]], []]);
  });

  it('keeps a card for a customer, who pays with it again', async () => {
    const customer = await stripe.customers.create({ metadata: { shop_customer: 'c-1' } });
    const found = await stripe.customers.search({ query: `metadata['shop_customer']:'c-1'` });
    expect(found.data.map(({ id }) => id)).toEqual([customer.id]);
    const first = await intent({ customer: customer.id, setup_future_usage: 'on_session' });
    const { data } = await stripe.customers.listPaymentMethods(customer.id);
    expect(data).toMatchObject([{ id: first.payment_method, card: { brand: 'visa', last4: '4242' } }]);
    const again = { customer: customer.id, payment_method: data[0]!.id };
    expect(await intent(again)).toMatchObject({ status: 'requires_capture', payment_method: data[0]!.id });
    await expect(intent({ payment_method: data[0]!.id })).rejects.toMatchObject({ param: 'payment_method' });
    await stripe.paymentMethods.detach(data[0]!.id);
    expect((await stripe.customers.listPaymentMethods(customer.id)).data).toEqual([]);
  });

  it('keeps books, pages through them, and adds up', async () => {
    const paid = await intent({ capture_method: 'automatic', amount: 10_000 });
    const refund = await stripe.refunds.create({ payment_intent: paid.id, amount: 1000, metadata: { key: 'r' } });
    const entries: Stripe.BalanceTransaction[] = [];
    for await (const entry of stripe.balanceTransactions.list({ limit: 2, expand: ['data.source'] }))
      entries.push(entry);
    const mine = entries.filter(({ source }) => (source as { payment_intent?: string }).payment_intent === paid.id);
    expect(mine).toMatchObject([
      { type: 'refund', amount: -1000, fee: 0, net: -1000, source: { id: refund.id, metadata: { key: 'r' } } },
      { type: 'charge', amount: 10_000, fee: 175, net: 9825, source: { metadata: { order_id: 'order-1' } } },
    ]);
    const all = await stripe.paymentIntents.list({ limit: 100 });
    expect(all.data.map(({ id }) => id)).toContain(paid.id);
    expect((await stripe.refunds.list({ payment_intent: paid.id })).data).toHaveLength(1);
  });

  it('lets somebody in only with the key', async () => {
    const { hostname: host, port } = new URL(simulator.url);
    const stranger = new Stripe('sk_test_wrong', { host, port, protocol: 'http' });
    await expect(stranger.balanceTransactions.list()).rejects.toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  });

  describe('faults', () => {
    const control = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${simulator.url}/_control/${path}`, { method, body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const find = async (key: string) =>
      (await stripe.paymentIntents.list({ limit: 100 })).data.filter(({ metadata }) => metadata['key'] === key);

    it.each([
      ['timeout_before', 0],
      ['timeout_after', 1],
      ['reset_before', 0],
      ['reset_after', 1],
      ['error_before', 0],
      ['error_after', 1],
      ['unavailable', 0],
      ['rate_limited', 0],
      ['huge_body', 1],
      ['nonsense_body', 1],
    ])('%s leaves %i payments', async (fault, count) => {
      const script = [{ fault, on: 'payment_intents.create', key: `key-${fault}`, times: 9 }];
      expect((await control('POST', 'faults', { script })).status).toBe(200);
      const hasty = client(500).paymentIntents.create(
        { amount: 5, currency: 'eur', metadata: { key: fault } },
        { idempotencyKey: `key-${fault}` },
      );
      await (fault === 'huge_body' ? hasty : expect(hasty).rejects.toBeInstanceOf(Stripe.errors.StripeError));
      expect(await find(fault)).toHaveLength(count);
      await control('DELETE', 'faults');
    });

    it('declines and lies when told to', async () => {
      simulator.faults.add({ fault: 'decline', code: 'lost_card' }, { fault: 'amount_mismatch' });
      await expect(intent()).rejects.toMatchObject({ decline_code: 'lost_card' });
      expect((await intent()).amount).toBe(2000);
    });

    it('strikes by a seed, the same each time', async () => {
      const run = async (): Promise<boolean[]> => {
        const rates = [{ fault: 'error_before', on: 'customers.create', probability: 0.5 }];
        await control('POST', 'faults', { rates, seed: 7 });
        const results: boolean[] = [];
        for (let time = 0; time < 12; time++) {
          results.push(await stripe.customers.create({}).then(() => true, () => false)); // prettier-ignore
        }
        await control('DELETE', 'faults');
        return results;
      };
      const first = await run();
      expect(new Set(first).size).toBe(2);
      expect(await run()).toEqual(first);
      expect((await control('POST', 'faults', { script: [{ fault: 'earthquake' }] })).status).toBe(422);
    });
  });

  describe('webhooks', () => {
    let received: { body: Buffer; signature: string }[];
    let endpoint: ReturnType<typeof createServer>;
    beforeAll(async () => {
      endpoint = createServer((request: IncomingMessage, response) => {
        void buffer(request).then((body) => {
          received.push({ body, signature: String(request.headers['stripe-signature'] ?? '') });
          response.end();
        });
      }).listen(0, '127.0.0.1');
      await new Promise((ready) => endpoint.once('listening', ready));
      simulator.webhooks.set({ url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}` });
    });
    beforeEach(() => (received = []));
    afterAll(() => endpoint.close());

    const read = ({ body, signature }: { body: Buffer; signature: string }): Stripe.Event =>
      stripe.webhooks.constructEvent(body, signature, STRIPE_SECRETS.webhookSecret);

    it('are signed as the SDK wants them', async () => {
      const paid = await intent();
      await simulator.webhooks.drained();
      const types = received.map((message) => read(message).type);
      expect(types.sort()).toEqual(['charge.succeeded', 'payment_intent.amount_capturable_updated']);
      expect((await stripe.events.list({ limit: 2 })).data[0]!.data.object).toMatchObject({ id: paid.id });
    });

    it('are forged in every way when told to', async () => {
      const [event] = (await stripe.events.list({ limit: 1 })).data;
      for (const how of ['unsigned', 'other_secret', 'old', 'altered'] as const) {
        await simulator.webhooks.forge(event!, how);
        expect(() => read(received.at(-1)!)).toThrow();
      }
    });

    it('are lost, doubled and reversed when told to', async () => {
      simulator.webhooks.set({ lost: 1 });
      await intent();
      await simulator.webhooks.drained();
      expect(received).toHaveLength(0);
      simulator.webhooks.set({ lost: 0, hold: true });
      await intent();
      await simulator.webhooks.release({ order: 'reversed', times: 2 });
      simulator.webhooks.set({ hold: false, duplicated: 1 });
      expect(received.map((message) => read(message).type)).toEqual([
        ...['payment_intent.amount_capturable_updated', 'payment_intent.amount_capturable_updated'],
        ...['charge.succeeded', 'charge.succeeded'],
      ]);
      received.length = 0;
      await stripe.customers.create({});
      await intent();
      await simulator.webhooks.drained();
      expect(received).toHaveLength(4);
      simulator.webhooks.set({ duplicated: 0 });
    });
  });

  it('opens and closes disputes, and charges unasked', async () => {
    const post = async (path: string, body: unknown) =>
      (await (
        await fetch(`${simulator.url}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) })
      ).json()) as {
        id: string;
      };
    const paid = await intent({ capture_method: 'automatic' });
    const dispute = await post('disputes', { payment: paid.id });
    const refund = () => stripe.refunds.create({ payment_intent: paid.id, amount: 100 });
    await expect(refund()).rejects.toMatchObject({ code: 'charge_disputed' });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({ status: 'needs_response', amount: 1999 });
    await post('disputes/close', { dispute: dispute.id, status: 'won' });
    expect(await stripe.disputes.retrieve(dispute.id)).toMatchObject({
      status: 'won',
      balance_transactions: [
        { amount: -1999, fee: 1500, net: -3499, reporting_category: 'dispute' },
        { amount: 1999, fee: -1500, net: 3499, reporting_category: 'dispute_reversal' },
      ],
    });
    expect(await refund()).toMatchObject({ status: 'succeeded', amount: 100 });
    const lost = await post('disputes', { payment: (await intent({ capture_method: 'automatic' })).id });
    await post('disputes/close', { dispute: lost.id, status: 'lost' });
    const { payment_intent } = await stripe.disputes.retrieve(lost.id);
    await expect(stripe.refunds.create({ payment_intent: payment_intent as string })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    const unasked = await post('charges', { amount: 4200, currency: 'eur' });
    expect(await stripe.paymentIntents.retrieve(unasked.id)).toMatchObject({ status: 'succeeded', amount: 4200 });
    expect(moved(paid.id).map(([kind]) => kind)).toEqual([
      ...['authorization', 'capture', 'dispute_opened', 'dispute_won', 'refund'],
    ]);
    expect(simulator.movements.find(({ payment }) => payment === unasked.id)).toMatchObject({
      key: null,
      paymentKey: null,
    });
  });

  it('remembers everything when it starts again, except for a line that was torn', async () => {
    const { appendFile } = await import('node:fs/promises');
    const paid = await intent({}, 'key-again');
    await simulator.close();
    const before = readJournal(journal);
    await appendFile(journal, '{"at":"2026-11-25T00:00:00.000Z","movements":[{"kind":"capt');
    simulator = await startStripe({ journal });
    stripe = client();
    expect((await intent({}, 'key-again')).id).toBe(paid.id);
    expect((await stripe.paymentIntents.capture(paid.id)).status).toBe('succeeded');
    expect(readJournal(journal)).toEqual([...before, expect.objectContaining({ kind: 'capture', payment: paid.id })]);
    const { entries } = (await (await fetch(`${simulator.url}/_control/journal`)).json()) as { entries: unknown[] };
    expect(entries).toEqual(readJournal(journal));
  });
});
