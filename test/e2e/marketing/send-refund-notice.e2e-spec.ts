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

  it('does not go out when nothing came back', async () => {
    const { order, payment } = await soldBowls(shop);
    await shop.admin.post(`/v1/admin/payments/${payment.id}/void`, {}, given.key());
    await shop.settle();
    expect(await lettersAbout(shop, order.number, 'refund-')).toEqual([]);
  });
});
