import { SendReturnNotice } from '../../../src/contexts/marketing/send-return-notice/send-return-notice.job.js';
import { Database } from '../../../src/platform/database/database.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk, wish } from '../orders/returning.js';
import { lettersAbout, mailsOf } from './mailbox.js';

describe('The letters about a return', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
  });
  afterAll(() => shop.close());

  it('follow it from the request to every parcel that arrived', async () => {
    const { id, number, lineIds } = await delivered(shop);
    const asked = (await desk.request(id, wish([lineIds[0]!, 2]))).body;
    await shop.settle();
    const [requested] = await lettersAbout(shop, number, 'return_requested');
    expect(requested!.headers).toMatch(/^To: ada@example\.com\r$/m);
    expect(requested!.text).toContain(`the request for your return ${asked.number} of order ${number}`);
    expect(requested!.text).toMatch(/SKU-\S+ · 2 ×/);

    const instructions = 'Send it to:\r\n<Returns> desk\n\nTotal: 0';
    await desk.step(asked.id, 'approve', { instructions });
    await shop.settle();
    const [approved] = await lettersAbout(shop, number, 'return_approved');
    expect(approved!.text).toContain('Send it to:');
    expect(approved!.text).toContain('<Returns> desk');
    expect(approved!.html).toContain('<p>&lt;Returns&gt; desk</p>');

    const fee = { restocking_fee: { amount: 100, currency: 'EUR' } };
    await desk.receive(asked.id, parcel([[lineIds[0]!, 1]], fee));
    await desk.receive(asked.id, parcel([[lineIds[0]!, 1]]));
    await shop.settle();
    const arrived = await lettersAbout(shop, number, 'return_received');
    expect(arrived).toHaveLength(2);
    const withFee = arrived.find(({ text }) => text.includes('Restocking fee'))!;
    expect(withFee.text).toContain(
      'Paid for these: €10.00\nShipping: €1.63\nRestocking fee: -€1.00\nTo be refunded: €10.63',
    );
    expect(await lettersAbout(shop, number, 'refund')).toHaveLength(2);
  });

  it('say why a return is rejected, once, however often the job runs', async () => {
    const { id, number, lineIds } = await delivered(shop);
    const asked = (await desk.request(id, wish([lineIds[0]!, 1]))).body;
    await desk.step(asked.id, 'reject', { reason: 'Worn & torn' });
    await shop.settle();
    const [rejected, ...more] = await lettersAbout(shop, number, 'return_rejected');
    expect(more).toEqual([]);
    expect(rejected!.text).toContain('Worn & torn');
    expect(rejected!.html).toContain('Worn &amp; torn');
    const before = await mailsOf(shop, id);
    await shop.app.get(SendReturnNotice).run({ keys: [`return-rejected:${asked.id}`] }, 1);
    expect(await mailsOf(shop, id)).toEqual(before);
    const again = await shop.admin.post(`/v1/admin/orders/${id}/mails`, {
      kind: 'return_rejected',
      subject_id: asked.id,
    });
    expect(again.status).toBe(201);
    await shop.settle();
    expect(await lettersAbout(shop, number, 'return_rejected')).toHaveLength(2);
  });

  it('tell that staff cancelled it, and no more of what had been approved', async () => {
    const { id, number, lineIds } = await delivered(shop);
    const kept = await desk.approved(id, [lineIds[0]!, 1]);
    const dropped = await desk.approved(id, [lineIds[0]!, 1]);
    await shop.settle();
    await desk.step(dropped.id, 'cancel', { reason: 'Keep it & enjoy' });
    const resent = (body: object) => shop.admin.post(`/v1/admin/orders/${id}/mails`, body);
    const refused = await resent({ kind: 'return_approved', subject_id: dropped.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'marketing.nothing_to_resend']);
    expect((await resent({ kind: 'return_approved' })).body.subject_id).toBe(kept.id);
    await shop.settle();
    const [cancelled, ...more] = await lettersAbout(shop, number, 'return_cancelled');
    expect(more).toEqual([]);
    expect(cancelled!.text).toContain(`we have cancelled your return ${dropped.number} of order ${number}`);
    expect(cancelled!.html).toContain('<p>Keep it &amp; enjoy</p>');
    expect((await resent({ kind: 'return_cancelled' })).body).toMatchObject({ subject_id: dropped.id });
    await shop.settle();
    expect(await lettersAbout(shop, number, 'return_cancelled')).toHaveLength(2);
  });

  it('say nothing more when staff cancelled it before they went out', async () => {
    const { id, number, lineIds } = await delivered(shop);
    const dropped = await desk.approved(id, [lineIds[0]!, 1]);
    await desk.step(dropped.id, 'cancel', {});
    await shop.settle();
    const mails = (await mailsOf(shop, id)).filter(({ kind }) => kind.startsWith('return'));
    expect(Object.fromEntries(mails.map(({ kind, status }) => [kind, status]))).toEqual({
      ...{ return_requested: 'withdrawn', return_approved: 'withdrawn', return_cancelled: 'sent' },
    });
    expect(await lettersAbout(shop, number, 'return')).toHaveLength(1);
  });

  it('do not tell shoppers what they gave up themselves', async () => {
    const { id, number, lineIds, token } = await delivered(shop);
    const { body } = await desk.request(id, wish([lineIds[0]!, 1]));
    await shop.settle();
    const path = `/v1/store/orders/${id}/returns/${body.id}/cancel`;
    expect((await shop.store.post(path, {}, token)).status).toBe(200);
    await shop.settle();
    expect((await lettersAbout(shop, number, 'return')).map(({ name }) => name)).toEqual([
      expect.stringContaining('return_requested'),
    ]);
  });

  it('leave nothing that people said in facts, jobs or the letters’ tables', async () => {
    const { id, lineIds } = await delivered(shop);
    const said = {
      lines: [{ line_id: lineIds[0], quantity: 1, reason: 'other', comment: 'call Ada, NOBODY else' }],
      comment: 'Ada',
    };
    const asked = (await desk.request(id, said)).body;
    await desk.step(asked.id, 'approve', { instructions: 'Ada NOBODY' });
    await shop.settle();
    const [kept] = await shop.app.get(Database).query<{ everything: string }>(`
      SELECT (SELECT string_agg(data::text, '') FROM platform.facts)
        || (SELECT string_agg(row_to_json(mail)::text, '') FROM marketing.order_mails mail)
        || coalesce((SELECT string_agg(row_to_json(job)::text, '') FROM graphile_worker._private_jobs job), '') AS everything`);
    expect(kept!.everything).not.toMatch(/Ada|NOBODY/);
  });
});
