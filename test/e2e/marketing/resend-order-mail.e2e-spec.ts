import { randomUUID } from 'node:crypto';
import { SendShipmentNotice } from '../../../src/contexts/marketing/send-shipment-notice/send-shipment-notice.job.js';
import { SendOrderConfirmation } from '../../../src/contexts/marketing/send-order-confirmation/send-order-confirmation.job.js';
import { SentMails } from '../../../src/contexts/marketing/storage/sent-mails.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { lettersAbout, mailsOf, soldBowls } from './mailbox.js';
import { SmtpDouble } from './smtp-double.js';

describe('POST /v1/admin/orders/{id}/mails', () => {
  const smtp = new SmtpDouble();
  let shop: Shop;
  let posting: Shop;
  beforeAll(async () => {
    shop = await startShop();
    posting = await startShop({ SMTP_URL: await smtp.listen() });
  });
  afterAll(async () => {
    await shop.close();
    await posting.close();
    await smtp.close();
  });

  const resend = (id: string, body: unknown, headers = {}) =>
    shop.admin.post(`/v1/admin/orders/${id}/mails`, body, headers);

  it('sends a letter that went out once more for each call', async () => {
    const { order } = await soldBowls(shop);
    const { status, body } = await resend(order.id, { kind: 'order_confirmation' });
    expect([status, body.kind, body.status, body.sent_at]).toEqual([201, 'order_confirmation', 'waiting', null]);
    await shop.settle();
    await resend(order.id, { kind: 'order_confirmation', subject_id: order.id });
    await shop.settle();
    const letters = await lettersAbout(shop, order.number, 'confirmation');
    expect(letters).toHaveLength(3);
    expect(new Set(letters.map(({ headers }) => /^Message-ID: (.*)$/m.exec(headers)![1])).size).toBe(3);
    expect(new Set(letters.map(({ text }) => text.split('text/plain').at(-1)!.split('\n----')[0])).size).toBe(1);
    expect((await mailsOf(shop, order.id)).map((mail) => mail.status)).toEqual(['sent', 'sent', 'sent']);
  });

  it('sends once per Idempotency-Key, however many send it', async () => {
    const { order } = await soldBowls(shop);
    const key = given.key();
    const body = { kind: 'order_confirmation' };
    const first = await resend(order.id, body, key);
    const again = await resend(order.id, body, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    await shop.settle();
    expect(await lettersAbout(shop, order.number)).toHaveLength(2);
  });

  it('picks one of several by its subject', async () => {
    const { order } = await soldBowls(shop, {}, 2);
    const line = { line_id: order.lines[0].id, quantity: 1 };
    const path = `/v1/admin/orders/${order.id}/fulfilments`;
    const first = await shop.admin.post(path, { lines: [line], tracking: { carrier: 'DHL', number: '111' } });
    await shop.admin.post(path, { lines: [line], tracking: { carrier: 'UPS', number: '222' } });
    await shop.settle();
    const subject_id = first.body.fulfilments[0].id;
    expect((await resend(order.id, { kind: 'shipment', subject_id })).body.subject_id).toBe(subject_id);
    await shop.settle();
    const letters = await lettersAbout(shop, order.number, 'shipment');
    expect(letters.filter(({ text }) => text.includes('DHL'))).toHaveLength(2);
    expect(letters.filter(({ text }) => text.includes('UPS'))).toHaveLength(1);
  });

  it('leaves a parcel out that was a mistake', async () => {
    const { order } = await soldBowls(shop, {}, 2);
    const path = `/v1/admin/orders/${order.id}/fulfilments`;
    const lines = [{ line_id: order.lines[0].id, quantity: 1 }];
    const [left] = (await shop.admin.post(path, { lines })).body.fulfilments;
    const [, mistake] = (await shop.admin.post(path, { lines })).body.fulfilments;
    await shop.settle();
    await shop.admin.post(`${path}/${mistake.id}/cancel`, { reason: 'mispicked' });
    expect((await resend(order.id, { kind: 'shipment' })).body.subject_id).toBe(left.id);
    const subject_id = left.id.toUpperCase();
    expect((await resend(order.id, { kind: 'shipment', subject_id })).body.subject_id).toBe(left.id);
    const refused = await resend(order.id, { kind: 'shipment', subject_id: mistake.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'marketing.nothing_to_resend']);
  });

  describe('of what is not so any more while its letter waits', () => {
    afterEach(() => void (smtp.refusing = false));

    const refusedFor = async (id: string, body: object, headers = {}) => {
      const { status, body: problem } = await posting.admin.post(`/v1/admin/orders/${id}/mails`, body, headers);
      return [status, problem.code];
    };
    const told = async (id: string) =>
      Object.fromEntries((await mailsOf(posting, id)).map(({ kind, status }) => [kind, status]));
    const NOTHING = [409, 'marketing.nothing_to_resend'];

    it('tells of no parcel that was a mistake', async () => {
      const { order } = await soldBowls(posting);
      const path = `/v1/admin/orders/${order.id}/fulfilments`;
      smtp.refusing = true;
      const [mistake] = (await posting.admin.post(path, {})).body.fulfilments;
      await posting.settle();
      smtp.refusing = false;
      expect(await told(order.id)).toMatchObject({ shipment: 'waiting' });
      await posting.admin.post(`${path}/${mistake.id}/cancel`, { reason: 'mispicked' });
      await posting.app.get(SendShipmentNotice).run({ keys: [`shipment:${mistake.id}`] }, 1);
      expect(await told(order.id)).toEqual({ order_confirmation: 'sent', shipment: 'withdrawn' });
      expect(await refusedFor(order.id, { kind: 'shipment' })).toEqual(NOTHING);
      await posting.settle();
      expect(smtp.messages.filter((message) => message.includes(order.number))).toHaveLength(1); // its confirmation
    });

    it('thanks nobody for an order that was cancelled', async () => {
      smtp.refusing = true;
      const { order } = await soldBowls(posting);
      smtp.refusing = false;
      await posting.admin.post(`/v1/admin/orders/${order.id}/cancel`, { reason: 'by phone' });
      await posting.settle();
      await posting.app.get(SendOrderConfirmation).run({ keys: [`order-confirmation:${order.id}`] }, 1);
      expect(await told(order.id)).toMatchObject({ order_confirmation: 'withdrawn', order_cancellation: 'sent' });
      expect(smtp.messages.filter((message) => message.includes(order.number)).join()).not.toContain('Thank you');
    });

    it.each([
      ['its next try', 2],
      ['the first try of another job', 1],
    ])(
      'says of a letter withdrawn by %s that it may have gone out: remembering that it did can fail',
      async (_, attempt) => {
        jest.spyOn(SentMails.prototype, 'add').mockRejectedValueOnce(new Error('the connection is lost'));
        const { order } = await soldBowls(posting);
        await posting.settle();
        await posting.admin.post(`/v1/admin/orders/${order.id}/cancel`, { reason: 'by phone' });
        const doubtful = { kind: 'order_confirmation', status: 'withdrawn', may_have_gone_out: true };
        expect(await mailsOf(posting, order.id)).toContainEqual(expect.objectContaining(doubtful)); // before anybody has tried
        await posting.app.get(SendOrderConfirmation).run({ keys: [`order-confirmation:${order.id}`] }, attempt);
        expect(await mailsOf(posting, order.id)).toContainEqual(expect.objectContaining(doubtful));
        await posting.settle();
        const about = smtp.messages.filter((message) => message.includes(order.number));
        expect(about.filter((message) => message.includes('Thank you'))).toHaveLength(1);
        expect(await told(order.id)).toMatchObject({ order_cancellation: 'sent' });
      },
    );

    it('thanks nobody again, and finds by staff what its job has given up', async () => {
      smtp.refusing = true;
      const { order } = await soldBowls(posting);
      await posting.admin.post(`/v1/admin/orders/${order.id}/cancel`, { reason: 'by phone' });
      expect(await told(order.id)).toMatchObject({ order_confirmation: 'withdrawn' });
      for (const headers of [{}, given.key()]) {
        expect(await refusedFor(order.id, { kind: 'order_confirmation' }, headers)).toEqual(NOTHING);
      }
      expect(await told(order.id)).toMatchObject({ order_confirmation: 'withdrawn' });
    });
  });

  it('sends no confirmation of a cancelled order again that went out in time', async () => {
    const { order } = await soldBowls(shop);
    await shop.admin.post(`/v1/admin/orders/${order.id}/cancel`, { reason: 'by phone' });
    const { status, body } = await resend(order.id, { kind: 'order_confirmation' });
    expect([status, body.code]).toEqual([409, 'marketing.nothing_to_resend']);
    await shop.settle();
    const statuses = (await mailsOf(shop, order.id)).map((mail) => [mail.kind, mail.status]);
    expect(statuses).toContainEqual(['order_confirmation', 'sent']);
    expect((await resend(order.id, { kind: 'order_cancellation' })).status).toBe(201);
  });

  it('tries a letter that still waits at once, instead of doubling it', async () => {
    smtp.refusing = true;
    const { order } = await soldBowls(posting);
    expect((await mailsOf(posting, order.id)).map((mail) => mail.status)).toEqual(['waiting']);
    smtp.refusing = false;
    const body = { kind: 'order_confirmation' };
    expect((await posting.admin.post(`/v1/admin/orders/${order.id}/mails`, body)).status).toBe(201);
    await posting.settle();
    expect((await mailsOf(posting, order.id)).map((mail) => mail.status)).toEqual(['sent']);
    expect(smtp.messages.filter((message) => message.includes(order.number))).toHaveLength(1);
  });

  it('does not double a letter that the job which it was planned with is sending', async () => {
    const { variantId } = await given.product(posting);
    const checkout = given.checkout(variantId, await given.shippingOption(posting));
    const { order } = (await posting.store.post('/v1/store/checkouts', checkout, given.key())).body;
    await posting.app.get(FactConsumers).drain();
    const { arrived, release } = smtp.hold(1);
    const sending = posting.app.get(Jobs).drain();
    await arrived;
    const body = { kind: 'order_confirmation' };
    expect((await posting.admin.post(`/v1/admin/orders/${order.id}/mails`, body)).status).toBe(201);
    await posting.app.get(Jobs).drain();
    release();
    await sending;
    await posting.settle();
    expect(smtp.messages.filter((message) => message.includes(order.number))).toHaveLength(1);
  });

  it('does not double a letter that is being sent', async () => {
    smtp.refusing = true;
    const { order } = await soldBowls(posting);
    smtp.refusing = false;
    const path = `/v1/admin/orders/${order.id}/mails`;
    const body = { kind: 'order_confirmation' };
    const { arrived, release } = smtp.hold(1);
    await posting.admin.post(path, body);
    const sending = posting.app.get(Jobs).drain();
    await arrived;
    expect((await posting.admin.post(path, body)).status).toBe(201);
    await posting.app.get(Jobs).drain(); // another worker is free
    release();
    await sending;
    await posting.settle();
    expect(smtp.messages.filter((message) => message.includes(order.number))).toHaveLength(1);
    expect((await mailsOf(posting, order.id)).map((mail) => mail.status)).toEqual(['sent']);
  });

  it('refuses letters that there was no cause for, and orders that there are not', async () => {
    const { order } = await soldBowls(shop);
    const none = await resend(order.id, { kind: 'refund' });
    expect([none.status, none.body.code]).toEqual([409, 'marketing.nothing_to_resend']);
    const other = await resend(order.id, { kind: 'order_confirmation', subject_id: randomUUID() });
    expect(other.body.code).toBe('marketing.nothing_to_resend');
    const unknown = await resend(randomUUID(), { kind: 'refund' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'marketing.order_not_found']);
    expect((await resend('no-id', { kind: 'refund' })).status).toBe(404);
    expect(await mailsOf(shop, order.id)).toHaveLength(1);
  });

  it.each([
    [{}],
    [{ kind: 'advert' }],
    [{ kind: null }],
    [{ kind: 'refund', subject_id: 'x' }],
    [{ kind: 'refund', to: 'eve@example.com' }],
  ])('refuses %j', async (body) => {
    const answer = await resend(randomUUID(), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
  });

  it('needs a key that may write orders', async () => {
    expect((await shop.store.post(`/v1/admin/orders/${randomUUID()}/mails`, { kind: 'refund' })).status).toBe(401);
  });
});
