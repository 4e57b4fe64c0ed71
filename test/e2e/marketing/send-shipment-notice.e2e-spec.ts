import { type Shop, startShop } from '../../support/shop.js';
import { SendShipmentNotice } from '../../../src/contexts/marketing/send-shipment-notice/send-shipment-notice.job.js';
import { lettersAbout, mailsOf, soldBowls } from './mailbox.js';

describe('The shipment notice', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const send = (id: string, body: unknown) => shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, body);

  it('goes out with every parcel: its units, where it goes and how to follow it', async () => {
    const { order } = await soldBowls(shop, {}, 3);
    const tracking = { carrier: 'DHL <Express>', number: '00340434', url: 'https://track.example/?a=1&b=2' };
    await send(order.id, { lines: [{ line_id: order.lines[0].id, quantity: 2 }], tracking });
    await send(order.id, {});
    await shop.settle();
    const letters = await lettersAbout(shop, order.number, 'shipment-');
    expect(letters).toHaveLength(2);
    const tracked = letters.find(({ text }) => text.includes('DHL'))!;
    expect(tracked.headers).toMatch(/^To: ada@example\.com\r$/m);
    expect(tracked.text).toContain('Bowl & <spoon>');
    expect(tracked.text).toContain(`${order.lines[0].sku} · 2 ×`);
    expect(tracked.text).toContain('Follow your parcel: https://track.example/?a=1&b=2');
    expect(tracked.text).toContain('12 St James Square');
    expect(tracked.html).toContain('href="https://track.example/?a=1&amp;b=2"');
    expect(tracked.html).toContain('DHL &lt;Express&gt;');
    expect(tracked.html).not.toContain('<spoon>');
    const plain = letters.find((letter) => letter !== tracked)!;
    expect(plain.text).toContain(`${order.lines[0].sku} · 1 ×`);
    expect(plain.text).not.toContain('Follow your parcel');
  });

  it('goes out once, however often its job runs', async () => {
    const { order } = await soldBowls(shop);
    const { body } = await send(order.id, {});
    await shop.settle();
    const key = `shipment:${body.fulfilments[0].id}`;
    const [before] = (await mailsOf(shop, order.id)).filter(({ kind }) => kind === 'shipment');
    await shop.app.get(SendShipmentNotice).run({ keys: [key] }, 1);
    expect((await mailsOf(shop, order.id)).filter(({ kind }) => kind === 'shipment')).toEqual([before]);
    expect(await lettersAbout(shop, order.number, 'shipment-')).toHaveLength(1);
    await expect(shop.app.get(SendShipmentNotice).run({ keys: ['shipment:none'] }, 1)).rejects.toMatchObject({
      cause: { message: 'No letter shipment:none is planned.' },
    });
  });
});
