import { randomBytes } from 'node:crypto';
import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { PaymentsHarness } from './payments-harness.js';
import { type Message, newsOf, SANDBOX_SECRET, send } from './sandbox-mail.js';

describe('POST /v1/webhooks/{gateway}', () => {
  let payments: PaymentsHarness;
  beforeAll(async () => (payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET })));
  afterAll(() => payments.close());

  const post = (message: Message = {}) => send(payments.shop.store, message);
  const inbox = async (): Promise<Record<string, unknown>[]> =>
    (await payments.sql.query('SELECT * FROM payments.webhooks ORDER BY id')).rows as Record<string, unknown>[];
  const counted = async (outcome: string): Promise<number> => {
    const { body } = await payments.shop.store.get('/metrics');
    const line = new RegExp(`^webhooks_received_total\\{gateway="sandbox",outcome="${outcome}"\\} (\\d+)$`, 'm');
    return Number(line.exec(body as string)?.[1] ?? 0);
  };

  it('keeps a signed message, and of it only what it is about', async () => {
    const body = newsOf({ payment_key: 'payment-1', payer: 'ada@example.com' }, 'payment.captured');
    expect(await post({ id: 'msg_first', body })).toMatchObject({ status: 200, body: { status: 'accepted' } });

    const [kept] = await inbox();
    expect(kept).toMatchObject({
      gateway: 'sandbox',
      event_id: 'msg_first',
      payment_key: 'payment-1',
      applied_at: null,
    });
    expect(JSON.stringify(kept)).not.toContain('ada@');
  });

  it('knows a message that comes again: ten at once are kept once, and all are answered well', async () => {
    const before = await inbox();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post({ id: 'msg_again' })));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(answers.filter(({ body }) => body.status === 'accepted')).toHaveLength(1);
    expect(await inbox()).toHaveLength(before.length + 1);
  });

  it('takes the very bytes under any type: reordered or spaced JSON is another message', async () => {
    const body = '{"occurred_at":"2026-11-25T10:00:00Z" ,\n "data":{"payment_key":"payment-ü"},"type":"x"}';
    for (const type of [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/vnd.x+json',
    ]) {
      expect((await post({ body, headers: { 'content-type': type } })).status).toBe(200);
    }
    const altered = () => Buffer.from(JSON.stringify(JSON.parse(body)));
    expect((await post({ body, altered })).status).toBe(401);
  });

  it('takes messages up to five minutes old, and from a clock a little ahead', async () => {
    for (const age of [295, -295]) expect((await post({ age })).status).toBe(200);
  });

  it.each<[string, Message, string]>([
    [
      'with an altered byte',
      { altered: (body) => Buffer.concat([body.subarray(0, -1), Buffer.from(' ')]) },
      'bad_signature',
    ],
    [
      "signed with another endpoint's secret",
      { secret: `whsec_${randomBytes(32).toString('base64')}` },
      'bad_signature',
    ],
    ['older than five minutes', { age: 310 }, 'too_old'],
    ['from a clock far ahead', { age: -310 }, 'too_old'],
    ['without its id', { headers: { 'webhook-id': '' } }, 'bad_signature'],
    ['without its time', { headers: { 'webhook-timestamp': '' } }, 'bad_signature'],
    ['without its signature', { headers: { 'webhook-signature': '' } }, 'bad_signature'],
    ['with a time that is no number', { headers: { 'webhook-timestamp': '1e9' } }, 'bad_signature'],
    ['with a signature cut short', { headers: { 'webhook-signature': 'v1,AAAA' } }, 'bad_signature'],
    ['with a signature of another version', { headers: { 'webhook-signature': 'v2,AAAA' } }, 'bad_signature'],
    ['under another id', { headers: { 'webhook-id': 'msg_other' } }, 'bad_signature'],
  ])('refuses a message %s, and keeps nothing but a count', async (_what, message, outcome) => {
    const before = await inbox();
    const seen = await counted(outcome);
    const answer = await post(message);
    expect(answer).toMatchObject({ status: 401, body: { code: 'payments.webhook_unverified' } });
    expect(await inbox()).toEqual(before);
    expect(await counted(outcome)).toBe(seen + 1);
  });

  it('takes one right signature of several, as while a secret is changed', async () => {
    const wrong = `v1,${'A'.repeat(43)}=`;
    expect((await post({ others: [wrong, 'v2,x'] })).status).toBe(200);
    expect((await post({ headers: { 'webhook-signature': `${wrong} ${wrong}` } })).status).toBe(401);
  });

  it.each(['{"type":"x"}', 'no JSON', '[]', 'null', '{"type":1,"occurred_at":"x","data":{}}', newsOf({}, '')])(
    'refuses a signed message that says %s',
    async (body) => {
      const before = await inbox();
      expect(await post({ body })).toMatchObject({ status: 400, body: { code: 'payments.webhook_unreadable' } });
      expect(await inbox()).toEqual(before);
    },
  );

  it('is for gateways that send messages, by their exact name', async () => {
    for (const gateway of ['manual', 'nobody', 'Sandbox', '..%2f', 'x'.repeat(300)]) {
      const answer = await post({ gateway });
      expect([404, 414]).toContain(answer.status);
    }
  });

  it('refuses a body without end, and one in an encoding', async () => {
    expect((await post({ body: Buffer.alloc(262_145, 32) })).status).toBe(413);
    expect((await post({ headers: { 'content-encoding': 'gzip' } })).status).toBe(415);
    expect((await post()).status).toBe(200);
  });

  it('asks for the message again when it cannot be verified now', async () => {
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    jest.spyOn(gateway, 'readWebhook').mockRejectedValueOnce(new Error('no certificate'));
    const answer = await post();
    expect(answer).toMatchObject({ status: 503, body: { code: 'payments.webhook_not_checked' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('is answered after four statements and without asking the gateway anything', async () => {
    const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
    const find = jest.spyOn(gateway, 'find');
    const answers = await Promise.all(Array.from({ length: 50 }, () => post()));
    expect(answers.map(({ statements }) => statements)).toEqual(Array(50).fill(4));
    expect(find).not.toHaveBeenCalled();
  });
});

describe('messages that cannot be verified', () => {
  it('stop no payment, however many come', async () => {
    const payments = await PaymentsHarness.start({ SANDBOX_WEBHOOK_SECRET: SANDBOX_SECRET });
    try {
      const gateway = payments.shop.app.get(SandboxGateway, { strict: false });
      const read = jest.spyOn(gateway, 'readWebhook').mockRejectedValue(new Error('throttled'));
      for (let n = 0; n < 12; n++) expect((await send(payments.shop.store)).status).toBe(503);
      expect(read).toHaveBeenCalledTimes(10); // then nobody asks for a while
      expect((await payments.paid()).outcome.status).toBe('authorized');
    } finally {
      jest.restoreAllMocks();
      await payments.close();
    }
  });
});

describe('POST /v1/webhooks/sandbox without a secret', () => {
  it('is not there', async () => {
    const payments = await PaymentsHarness.start();
    try {
      expect((await send(payments.shop.store)).status).toBe(404);
    } finally {
      await payments.close();
    }
  });
});
