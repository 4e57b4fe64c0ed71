import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { SendOrderConfirmation } from '../../../src/contexts/marketing/send-order-confirmation/send-order-confirmation.job.js';
import { Database } from '../../../src/platform/database/database.js';
import { ADDRESS, given } from '../../support/given.js';
import { startShop, type Shop } from '../../support/shop.js';
import { SmtpDouble } from './smtp-double.js';

async function order(shop: Shop, change: Record<string, unknown> = {}): Promise<{ id: string; number: string }> {
  const { variantId } = await given.product(shop, { title: 'Bowl & <spoon>', price: 2450 });
  const body = given.checkout(variantId, await given.shippingOption(shop), change);
  const answer = await shop.store.post('/v1/store/checkouts', body, given.key());
  await shop.settle();
  return answer.body.order;
}

describe('The order confirmation, into the mailbox folder', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const mailbox = () => readdir(join(shop.dataFolder, 'mailbox')).catch(() => []);
  const mail = async (name: string) =>
    (await readFile(join(shop.dataFolder, 'mailbox', name), 'utf8')).replaceAll('=\r\n', '');

  it('is written for every confirmed order, escaped and with its sums', async () => {
    const last_name = '<script>alert(1)</script>';
    const { number } = await order(shop, { shipping_address: { ...ADDRESS, last_name } });
    expect(await mailbox()).toEqual([`${number}-confirmation.eml`]);
    const message = await mail(`${number}-confirmation.eml`);
    expect(message).toMatch(/^To: ada@example\.com\r$/m);
    expect(message).toMatch(new RegExp(`^Subject: Your order ${number} at Cartwright Demo\r$`, 'm'));
    const [text, html] = message.split('text/html') as [string, string];
    expect(text).toContain('Bowl & <spoon>');
    expect(text).toContain('Total: =E2=82=AC29.40');
    expect(html).toContain('Bowl &amp; &lt;spoon&gt;');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  it('is not written for a declined one', async () => {
    const before = await mailbox();
    await order(shop, { payment: { gateway: 'sandbox', token: 'tok_declined' } });
    expect(await mailbox()).toEqual(before);
  });

  it('leaves no personal data in facts, jobs or its own table', async () => {
    const database = shop.app.get(Database);
    const [kept] = await database.query<{ everything: string }>(`
      SELECT (SELECT string_agg(data::text, '') FROM platform.facts)
        || (SELECT string_agg(key, '') FROM marketing.sent_mails)
        || (SELECT string_agg(row_to_json(mail)::text, '') FROM marketing.order_mails mail)
        || coalesce((SELECT string_agg(row_to_json(job)::text, '') FROM graphile_worker._private_jobs job), '') AS everything`);
    expect(kept!.everything).not.toMatch(/ada@example|Lovelace|St James/);
  });
});

describe('The order confirmation, by SMTP', () => {
  const smtp = new SmtpDouble();
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ SMTP_URL: await smtp.listen() });
  });
  afterAll(async () => {
    await shop.close();
    await smtp.close();
  });

  it('goes out once, however often its job runs', async () => {
    const { id } = await order(shop);
    await shop.app.get(SendOrderConfirmation).run({ keys: [`order-confirmation:${id}`] }, 1);
    expect(smtp.messages).toHaveLength(1);
    expect(smtp.messages[0]).toMatch(/^To: ada@example\.com\r$/m);
  });

  it('waits for a server that refuses, without noting for whom, and then goes out', async () => {
    smtp.refusing = true;
    const warn = jest.spyOn(Logger.prototype, 'warn');
    const { id, number } = await order(shop);
    const jobs = await shop.app
      .get(Database)
      .query<{ last_error: string }>(
        'SELECT last_error FROM graphile_worker._private_jobs WHERE last_error IS NOT NULL',
      );
    expect(jobs.map((job) => job.last_error.split('\n')[0])).toEqual(['SomeFailed MailNotTaken EENVELOPE 550']);
    expect(jobs[0]!.last_error).not.toContain('ada@');
    const warned = warn.mock.calls.map(([line]) => String(line));
    warn.mockRestore();
    expect(warned).toContainEqual(
      expect.stringMatching(`^The letter order-confirmation:${id} failed: MailNotTaken EENVELOPE 550`),
    );
    expect(warned.join()).not.toContain('ada@');
    smtp.refusing = false;
    await shop.app.get(SendOrderConfirmation).run({ keys: [`order-confirmation:${id}`] }, 1);
    expect(smtp.messages.filter((message) => message.includes(number))).toHaveLength(1);
  });

  it('that takes long leaves the others of its job to another one', async () => {
    smtp.refusing = true;
    const orders = [await order(shop), await order(shop)];
    smtp.refusing = false;
    const { arrived, release } = smtp.hold(1);
    const keys = orders.map(({ id }) => `order-confirmation:${id}`);
    const running = shop.app.get(SendOrderConfirmation).run({ keys }, 1);
    await arrived;
    const now = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + 6_000);
    release();
    await running;
    clock.mockRestore();
    const sent = () => orders.map(({ number }) => smtp.messages.filter((one) => one.includes(number)).length);
    expect(sent()).toEqual([1, 0]);
    await shop.settle();
    expect(sent()).toEqual([1, 1]);
  });

  it('goes out though another one of its job cannot', async () => {
    smtp.refusing = true;
    const { id, number } = await order(shop);
    smtp.refusing = false;
    const keys = ['order-confirmation:none', `order-confirmation:${id}`];
    for (const _try of [1, 2]) {
      await expect(shop.app.get(SendOrderConfirmation).run({ keys }, 1)).rejects.toMatchObject({
        cause: { message: `No letter ${keys[0]} is planned.` },
      });
      expect(smtp.messages.filter((message) => message.includes(number))).toHaveLength(1);
    }
  });
});

describe('The order confirmation, by a mail server that takes its time', () => {
  const smtp = new SmtpDouble();
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop({ SMTP_URL: await smtp.listen(), JOBS: 'background' });
  });
  afterAll(async () => {
    await shop.close();
    await smtp.close();
  });

  it('leaves a worker for what has nothing to do with mail', async () => {
    const orders = [await order(shop), await order(shop), await order(shop)];
    while (smtp.messages.length < orders.length) await sleep(20);
    const { arrived, release } = smtp.hold(3);
    for (const [at, { id }] of orders.entries()) {
      const moment = { 'x-clock': `2026-03-01T12:00:00.00${at}Z` }; // one for each queue
      const again = await shop.admin.post(`/v1/admin/orders/${id}/mails`, { kind: 'order_confirmation' }, moment);
      expect(again.status).toBe(201);
    }

    await arrived;
    const started = await shop.admin.post('/v1/admin/reconciliations', {}, given.key());
    const run = async () => (await shop.admin.get(`/v1/admin/reconciliations/${started.body.id}`)).body.status;
    while ((await run()) !== 'done') await sleep(20);
    expect(smtp.messages).toHaveLength(6);
    release();
  });
});
