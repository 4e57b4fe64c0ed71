import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { lettersAbout } from '../marketing/mailbox.js';
import { parcel } from '../orders/returning.js';
import { charges, checkOut, eur, movementsOf, orderOf } from './shopper.js';

/** A shopper buys three mugs at 9.99 and a bowl at 25.00, with 4.90 delivery, and gives most of it back. */
describe('what was bought is given back in parts and exchanged', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const today = async () => {
    await shop.settle();
    const day = new Date().toISOString().slice(0, 10);
    const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const { body } = await shop.admin.get(`/v1/admin/analytics/sales?from=${day}&to=${next}&fill=true&currency=EUR`);
    return body.totals[0];
  };

  it('and money, stock, letters and figures are exact at every step', async () => {
    const shipping = await given.shippingOption(shop, { amount: 490 });
    const mug = await given.product(shop, { price: 999, stock: 10, title: 'Mug' });
    const bowl = await given.product(shop, { price: 2500, stock: 10, title: 'Bowl' });
    const vase = await given.product(shop, { price: 1500, stock: 10, title: 'Vase' });
    const lines = [{ variant_id: mug.variantId, quantity: 3 }, { variant_id: bowl.variantId, quantity: 1 }]; // prettier-ignore
    const { body } = await checkOut(shop, given.checkout(mug.variantId, shipping, { lines }));
    const { id, number } = body.order;
    const [mugs, bowls] = body.order.lines.map((line: { id: string }) => line.id) as [string, string];
    const guest = { 'x-order-token': body.order_token };
    await shop.admin.post(`/v1/admin/payments/${body.payment.id}/capture`, {}, given.key());
    const paid = 3 * 999 + 2500 + 490;

    const ship = (more = {}) => shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, more);
    const tracking = { carrier: 'DHL', number: '1', url: 'https://track.example/1' };
    expect((await ship({ tracking })).body.status).toBe('fulfilled');

    // two of the mugs come back, one of them broken
    const asked = await shop.store.post(
      `/v1/store/orders/${id}/returns`,
      { lines: [{ line_id: mugs, quantity: 2, reason: 'damaged' }] },
      guest,
    );
    const desk = (path: string, sent: unknown) => shop.admin.post(`/v1/admin/returns/${path}`, sent, given.key());
    await desk(`${asked.body.id}/approve`, { instructions: 'Keep the box' });
    const broken = { line_id: mugs, quantity: 1, disposition: 'write_off' };
    const whole = { line_id: mugs, quantity: 1, disposition: 'restock' };
    const back = (await desk(`${asked.body.id}/receptions`, { lines: [broken, whole] })).body.receptions[0].refund;
    expect(back).toMatchObject({ items: eur(1998), shipping: eur(178), refunded: eur(2176) });
    await shop.settle();
    expect(await charges(shop, body.payment.id)).toMatchObject([{ captured: paid, refunded: 2176 }]);
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 8, held: 0 });
    expect(await today()).toMatchObject({ units: 4, returned_units: 2, refunds: eur(2176), net: eur(paid - 2176) });

    // the bowl is exchanged for a vase, which is cheaper
    const exchange = [{ variant_id: vase.variantId, quantity: 1 }];
    const swap = await shop.store.post(
      `/v1/store/orders/${id}/returns`,
      { lines: [{ line_id: bowls, quantity: 1, reason: 'no_longer_wanted' }], exchange },
      guest,
    );
    await desk(`${swap.body.id}/approve`, {});
    const swapped = (await desk(`${swap.body.id}/receptions`, parcel([[bowls, 1]]))).body;
    expect(swapped.receptions[0].refund).toMatchObject({ total: eur(2500), covered: eur(1500), refunded: eur(1000) });
    await shop.settle();
    expect(await stockOf(shop, bowl.variantId)).toEqual({ onHand: 10, held: 0 });
    expect(await stockOf(shop, vase.variantId)).toEqual({ onHand: 9, held: 0 });
    expect(await charges(shop, body.payment.id)).toMatchObject([{ refunded: 3176 }]);
    expect(await today()).toMatchObject({ units: 5, returned_units: 3, refunds: eur(3176), net: eur(paid - 3176) });

    // the vase is sent, and in the end everything is given back: exactly what was paid has returned
    expect((await ship()).body.status).toBe('fulfilled');
    const vases = (await orderOf(shop, id)).lines[2].id;
    const rest = { lines: [mugs, vases].map((line_id) => ({ line_id, quantity: 1, reason: 'other' })) };
    const last = (await shop.store.post(`/v1/store/orders/${id}/returns`, rest, guest)).body;
    await desk(`${last.id}/approve`, {});
    await desk(`${last.id}/receptions`, parcel([[mugs, 1], [vases, 1]])); // prettier-ignore
    await shop.settle();
    expect(await charges(shop, body.payment.id)).toMatchObject([{ captured: paid, refunded: paid }]);
    for (const [{ variantId }, onHand] of [
      [mug, 9],
      [bowl, 10],
      [vase, 10],
    ] as const) {
      // prettier-ignore
      expect(await stockOf(shop, variantId)).toEqual({ onHand, held: 0 });
      expect(await movementsOf(shop, variantId)).toEqual({ onHand, held: 0 });
    }
    const order = await orderOf(shop, id);
    expect([order.status, order.payment_status]).toEqual(['fulfilled', 'refunded']);
    expect(order.lines.map(({ quantity, returned }: Record<string, number>) => [quantity, returned])).toEqual([
      [3, 3],
      [1, 1],
      [1, 1],
    ]);
    expect(await today()).toMatchObject({ returned_units: 5, refunds: eur(paid), net: eur(0) });
    const { data } = (await shop.store.get(`/v1/store/orders/${id}/returns`, guest)).body;
    expect(data.map(({ status }: { status: string }) => status)).toEqual(['received', 'received', 'received']);
    const letters = async (kind: string): Promise<number> => (await lettersAbout(shop, number, kind)).length;
    expect([await letters('confirmation'), await letters('shipment'), await letters('refund')]).toEqual([1, 2, 3]);
    expect([await letters('return_approved'), await letters('return_received')]).toEqual([3, 3]);
  });
});
