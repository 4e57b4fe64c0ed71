import { randomUUID } from 'node:crypto';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

/** An order with nearly everything in its life. */
describe('GET /v1/{admin,store}/orders/{id}/timeline', () => {
  let shop: Shop;
  let order: SoldOrder;
  beforeAll(async () => {
    shop = await startShop();
    const shipping = await given.shippingOption(shop);
    order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 4 }]);
    await order.capture();
    await order.edit({ change: [order.units(0, 3)], note: 'a secret between staff' });
    await order.cancelLines([order.units(0, 1)], { reason: 'secret reason' });
    const tracking = { carrier: 'DHL', number: '1' };
    const sent = (await order.post('fulfilments', { lines: [order.units(0, 1)], tracking })).body.fulfilments[0].id;
    await order.post(`fulfilments/${sent}/cancel`, { reason: 'mispicked' });
    const again = (await order.post('fulfilments', { lines: [order.units(0, 1)], tracking })).body.fulfilments[1].id;
    await order.post(`fulfilments/${again}/deliver`, undefined);
    await order.post('notes', { text: 'for staff only' });
    await order.post('notes', { text: 'for the shopper', customer_visible: true });
    await shop.settle();
  });
  afterAll(() => shop.close());

  const staff = (query = '', id = order.id) => shop.admin.get(`/v1/admin/orders/${id}/timeline?${query}`);
  const shopper = (query = '') => shop.store.get(`/v1/store/orders/${order.id}/timeline?${query}`, order.token);
  const events = ({ data }: { data: { event: string }[] }) => data.map(({ event }) => event);

  it('tells staff every step, its money and its notes, and who did it', async () => {
    const { status, body } = await staff();
    expect(status).toBe(200);
    expect([...events(body)].sort()).toEqual(
      [
        ...['placed', 'confirmed', 'payment_captured', 'edited', 'lines_cancelled', 'partially_fulfilled'],
        ...['fulfilment_cancelled', 'partially_fulfilled', 'delivered', 'note', 'note', 'payment_refunded'],
        'payment_refunded',
      ].sort(),
    );
    const step = (event: string) => body.data.find((each: { event: string }) => each.event === event);
    expect(step('edited')).toMatchObject({ detail: 'a secret between staff', by: 'tests' });
    expect(step('lines_cancelled')).toMatchObject({ detail: 'secret reason', by: 'tests' });
    expect(step('payment_captured').by).toBeUndefined();
    const times = body.data.map(({ at }: { at: string }) => at);
    expect(times).toEqual([...times].sort());
  });

  it('names the key that did it', async () => {
    const { secret } = await shop.app.get(ServiceKeys).create('night shift', ['orders:write']);
    const note = { text: 'by night' };
    await shop.store.post(`/v1/admin/orders/${order.id}/notes`, note, { authorization: `Bearer ${secret}` });
    expect((await staff('sort=-at&limit=1')).body.data).toMatchObject([{ event: 'note', by: 'night shift' }]);
  });

  it('tells the shopper what is theirs to know, here and in the order', async () => {
    const { status, body } = await shopper();
    expect(status).toBe(200);
    expect(events(body)).not.toContain('fulfilment_cancelled');
    const text = JSON.stringify(body);
    for (const secret of ['secret', 'staff', 'tests', 'mispicked', '"by"']) expect(text).not.toContain(secret);
    expect(text).toContain('for the shopper');
    expect(text).toContain('DHL 1');
    const own = JSON.stringify((await shop.store.get(`/v1/store/orders/${order.id}`, order.token)).body.timeline);
    for (const secret of ['secret', 'tests', 'mispicked', '"by"']) expect(own).not.toContain(secret);
  });

  it('pages both ways without losing a step, and counts', async () => {
    for (const list of [staff, shopper]) {
      for (const sort of ['at', '-at']) {
        const seen: string[] = [];
        for (let cursor = ''; ;) {
          const { body } = await list(`limit=3&sort=${sort}${cursor}`);
          seen.push(...events(body));
          if (!body.page.has_more) break;
          cursor = `&cursor=${encodeURIComponent(body.page.next_cursor)}`;
        }
        const all = (await list(`sort=${sort}&count=exact`)).body;
        expect(seen).toEqual(events(all));
        expect(all.page.count).toBe(seen.length);
      }
    }
  });

  it('is for staff and the holder of the token', async () => {
    expect((await staff('', randomUUID())).body).toMatchObject({ status: 404, code: 'orders.order_not_found' });
    const path = `/v1/store/orders/${order.id}/timeline`;
    const wrong = await shop.store.get(path, { 'x-order-token': `ot_${'A'.repeat(43)}` });
    expect(wrong.body).toMatchObject({ status: 404, code: 'orders.order_not_found' });
    expect((await shop.store.get(path)).status).toBe(401);
    expect((await shop.store.get(`/v1/admin/orders/${order.id}/timeline`)).status).toBe(401);
  });

  it.each(['limit=0', 'sort=event', 'event=note', 'cursor=nonsense'])('refuses %s', async (query) => {
    expect((await staff(query)).status).toBe(400);
  });
});
