import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { lettersAbout, mailsOf, soldBowls } from './mailbox.js';

describe('The refund notice', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('tells each refund with its amount, once', async () => {
    const { order, payment } = await soldBowls(shop);
    const path = `/v1/admin/payments/${payment.id}`;
    await shop.admin.post(`${path}/capture`, {}, given.key());
    const refund = (amount: number) =>
      shop.admin.post(`${path}/refunds`, { amount: { amount, currency: 'EUR' } }, given.key());
    expect((await refund(1000)).status).toBe(201);
    expect((await refund(450)).status).toBe(201);
    await shop.settle();
    const letters = await lettersAbout(shop, order.number, 'refund-');
    expect(letters.map(({ text }) => /Refunded: (.*)/.exec(text)![1]).sort()).toEqual(['€10.00', '€4.50']);
    expect(letters[0]!.headers).toMatch(/^To: ada@example\.com\r$/m);
    expect(letters[0]!.text).toContain(order.number);
    expect(letters[0]!.html).toContain('€');
    const mails = (await mailsOf(shop, order.id)).filter(({ kind }) => kind === 'refund');
    expect(mails.map(({ status }) => status)).toEqual(['sent', 'sent']);
  });

  it('tells each payment of a refund that goes back over two, and staff send both again', async () => {
    const part = { gateway: 'sandbox', token: 'tok_success', amount: { amount: 3000, currency: 'EUR' } };
    const payments = [part, { gateway: 'sandbox', token: 'tok_success' }];
    const { order, payments: paid } = await soldBowls(shop, { payment: undefined, payments }, 3);
    for (const { id } of paid) await shop.admin.post(`/v1/admin/payments/${id}/capture`, {}, given.key());
    await shop.settle();
    const path = `/v1/admin/orders/${order.id}`;
    const lines = [{ line_id: order.lines[0].id, quantity: 2 }]; // 49.00, of payments of 30.00 and 48.40
    await shop.admin.post(`${path}/cancellations`, { lines, reason: 'broken', refund_shipping: 'none' }, given.key());
    await shop.settle();
    const told = async () =>
      (await lettersAbout(shop, order.number, 'refund-')).map(({ text }) => /Refunded: €(.*)/.exec(text)![1]);
    expect((await told()).reduce((sum, euros) => sum + Number(euros), 0)).toBe(49);
    const refunds = (await mailsOf(shop, order.id)).filter(({ kind }) => kind === 'refund');
    expect(new Set(refunds.map(({ subject_id: id }) => id)).size).toBe(1);
    const again = { kind: 'refund', subject_id: refunds[0].subject_id };
    expect((await shop.admin.post(`${path}/mails`, again, given.key())).status).toBe(201);
    await shop.settle();
    expect([refunds.length, (await told()).length]).toEqual([2, 4]);
  });

  it('does not go out when nothing came back', async () => {
    const { order, payment } = await soldBowls(shop);
    await shop.admin.post(`/v1/admin/payments/${payment.id}/void`, {}, given.key());
    await shop.settle();
    expect(await lettersAbout(shop, order.number, 'refund-')).toEqual([]);
  });
});
