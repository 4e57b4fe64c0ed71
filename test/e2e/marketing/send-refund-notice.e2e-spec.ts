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
    const part = { gateway: 'sandbox', token: 'tok_success', amount: { amount: 1000, currency: 'EUR' } };
    const payments = [part, { gateway: 'sandbox', token: 'tok_success' }];
    const { order, payments: paid } = await soldBowls(shop, { payment: undefined, payments }, 2);
    for (const { id } of paid) await shop.admin.post(`/v1/admin/payments/${id}/capture`, {}, given.key());
    const lines = [{ line_id: order.lines[0].id, quantity: 1 }];
    const path = `/v1/admin/orders/${order.id}`;
    await shop.settle();
    for (let n = 0; n < 2; n++)
      await shop.admin.post(`${path}/cancellations`, { lines, reason: 'broken', refund_shipping: 'none' }, given.key());
    await shop.settle();
    const told = async () =>
      (await lettersAbout(shop, order.number, 'refund-')).map(({ text }) => /Refunded: (.*)/.exec(text)![1]).sort();
    const all = await told();
    const cents = all.map((text) => Math.round(Number(text!.slice(1)) * 100));
    expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(5390);
    const refunds = (await mailsOf(shop, order.id)).filter(({ kind }) => kind === 'refund');
    const split = refunds.find(({ subject_id: id }) => refunds.filter((mail) => mail.subject_id === id).length === 2);
    const again = { kind: 'refund', subject_id: split.subject_id };
    expect((await shop.admin.post(`${path}/mails`, again, given.key())).status).toBe(201);
    await shop.settle();
    expect(await told()).toHaveLength(all.length + 2);
  });

  it('does not go out when nothing came back', async () => {
    const { order, payment } = await soldBowls(shop);
    await shop.admin.post(`/v1/admin/payments/${payment.id}/void`, {}, given.key());
    await shop.settle();
    expect(await lettersAbout(shop, order.number, 'refund-')).toEqual([]);
  });
});
