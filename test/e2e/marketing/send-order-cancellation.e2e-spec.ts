import { type Shop, startShop } from '../../support/shop.js';
import { lettersAbout, soldBowls } from './mailbox.js';

describe('The cancellation letter', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const cancel = (id: string) => shop.admin.post(`/v1/admin/orders/${id}/cancel`, { reason: 'secret <reason>' });

  it('tells a confirmed order’s shopper, once, and not the staff’s reason', async () => {
    const { order } = await soldBowls(shop);
    expect((await cancel(order.id)).status).toBe(200);
    await cancel(order.id);
    await shop.settle();
    const letters = await lettersAbout(shop, order.number, 'cancellation');
    expect(letters).toHaveLength(1);
    expect(letters[0]!.headers).toMatch(/^To: ada@example\.com\r$/m);
    expect(letters[0]!.text).toContain(`your order ${order.number}`);
    expect(letters[0]!.text).toContain('Total: €29.40');
    expect(letters[0]!.html).toContain('Bowl &amp; &lt;spoon&gt;');
    expect(letters[0]!.text + letters[0]!.html).not.toContain('secret');
  });

  it('does not go out for an order that nobody had confirmed', async () => {
    const payment = { gateway: 'sandbox', token: 'tok_requires_action' };
    const { order } = await soldBowls(shop, { payment });
    await cancel(order.id);
    await shop.settle();
    expect(await lettersAbout(shop, order.number)).toEqual([]);
  });
});
