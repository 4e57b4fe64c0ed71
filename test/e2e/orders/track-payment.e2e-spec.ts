import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

/** An order of 14.90 follows what payments tell of its money. */
describe('the payment status of an order', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  async function sold() {
    const { variantId } = await given.product(shop, { price: 1000 });
    const checkout = given.checkout(variantId, shipping);
    const { order, payment } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    const act = async (what: string, amount?: number): Promise<void> => {
      const body = amount && { amount: { amount, currency: 'EUR' } };
      const { status } = await shop.admin.post(`/v1/admin/payments/${payment.id}/${what}`, body || {}, given.key());
      expect(status).toBe(201);
      await shop.settle();
    };
    const told = async () => (await shop.admin.get(`/v1/admin/orders/${order.id}`)).body;
    return { id: order.id as string, act, told };
  }

  it.each([
    ['voided', [['void']]],
    ['captured', [['capture']]],
    ['partially_captured', [['capture', 1000]]],
    ['captured', [['capture', 1000], ['capture']]],
    ['partially_refunded', [['capture'], ['refunds', 1]]],
    ['refunded', [['capture'], ['refunds', 1], ['refunds']]],
    ['refunded', [['capture', 1000], ['refunds']]],
    ['partially_captured', [['capture', 1000], ['void']]],
  ] as [string, [string, number?][]][])('is %s after %j', async (status, acts) => {
    const { act, told } = await sold();
    expect((await told()).payment_status).toBe('authorized');
    for (const [what, amount] of acts) await act(what, amount);
    const order = await told();
    expect([order.status, order.payment_status]).toEqual(['confirmed', status]);
    const noted = order.timeline.filter(({ event }: { event: string }) => event.startsWith('payment_'));
    expect(noted).toHaveLength(acts.length);
  });

  it('notes each step once, however often it is told', async () => {
    const { act, told } = await sold();
    await act('capture', 900);
    await act('capture');
    const before = await told();
    await shop.admin.post('/v1/admin/facts/subscribers/track-payment-on-payment-facts/replay');
    await shop.settle();
    expect(await told()).toEqual(before);
  });
});
