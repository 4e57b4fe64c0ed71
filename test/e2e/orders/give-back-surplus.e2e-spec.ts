import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { timeGoesBy } from '../../support/time-goes-by.js';
import { charges, decide, eur } from '../journeys/shopper.js';
import { SoldOrder } from './sold-order.js';

/** Two more units of 10.00 are sold to an order of 24.90; while its shopper is paying for them, they are not wanted any more. */
describe('a payment that is authorised after it stopped being due', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());
  afterEach(() => jest.restoreAllMocks());

  /** 20.00 are due of it. */
  async function grown(): Promise<SoldOrder> {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const { variantId } = await given.product(shop, { price: 1000 });
    const { status, body } = await order.edit({ add: [{ variant_id: variantId, quantity: 2 }] });
    expect([status, body.totals.due]).toEqual([201, eur(2000)]);
    return order;
  }

  /** Staff lower what is due again, by so many of the two units. */
  async function shrink(order: SoldOrder, units: number): Promise<void> {
    const [, added] = (await order.get()).lines;
    const change = units === 2 ? { remove: [added.id] } : { change: [{ line_id: added.id, quantity: 2 - units }] };
    expect((await order.edit(change)).status).toBe(201);
  }

  const pay = (order: SoldOrder, token: string): Promise<Answer> =>
    shop.store.post(
      `/v1/store/orders/${order.id}/payments`,
      { gateway: 'sandbox', token },
      { ...order.token, ...given.key() },
    );
  const settled = async (order: SoldOrder) => {
    await shop.settle();
    return (await order.get()).balance;
  };

  it.each([
    [2, { state: 'voided', voided: 2000 }, 2490],
    [1, { state: 'authorized', voided: 0 }, 3490],
  ])('at the bank, %i of them: goes back as far', async (units, charge, left) => {
    const order = await grown();
    const { status, body } = await pay(order, 'tok_requires_action');
    expect(status).toBe(202);
    await shrink(order, units);
    expect((await decide(shop, body.payment.next_action, 'approve')).status).toBeLessThan(300);

    const nothing = { refund_pending: eur(0), overpaid: eur(0), due: eur(0) };
    expect(await settled(order)).toMatchObject({ ...nothing, authorized: eur(4490), voided: eur(4490 - left) });
    expect(await charges(shop, body.payment.id)).toMatchObject([charge]);
    const { data } = (await shop.admin.get(`/v1/admin/payments?order_id=${order.id}`)).body;
    const capturable = data.map((payment: { capturable: { amount: number } }) => payment.capturable.amount);
    expect(capturable.reduce((sum: number, amount: number) => sum + amount, 0)).toBe(left);
  });

  it('in the very request that pays it', async () => {
    const order = await grown();
    const gateway = shop.app.get(SandboxGateway, { strict: false });
    const authorize = gateway.authorize.bind(gateway);
    jest.spyOn(gateway, 'authorize').mockImplementationOnce(async (...call) => {
      await shrink(order, 2);
      return authorize(...call);
    });
    const { status, body } = await pay(order, 'tok_success');
    expect([status, body.order.balance.overpaid, body.order.balance.refund_pending]).toEqual([201, eur(0), eur(2000)]);
    expect(await settled(order)).toMatchObject({ refund_pending: eur(0), overpaid: eur(0), voided: eur(2000) });
    expect(await charges(shop, body.payment.id)).toMatchObject([{ state: 'voided' }]);
  });

  it('goes back though staff take all there is just then: as soon as it is known how that ends', async () => {
    const order = await grown();
    const { body } = await pay(order, 'tok_requires_action');
    await shrink(order, 2);
    const gateway = shop.app.get(SandboxGateway, { strict: false });
    await decide(shop, body.payment.next_action, 'approve');
    for (const id of [order.paymentId, body.payment.id as string]) {
      jest.spyOn(gateway, 'capture').mockRejectedValueOnce(new Error('connection reset'));
      expect((await shop.admin.post(`/v1/admin/payments/${id}/capture`, {}, given.key())).status).toBe(202);
    }
    await settled(order);
    for (const _ of ['the captures', 'what waits for them']) await timeGoesBy(shop);
    expect(await settled(order)).toMatchObject({ captured: eur(4490), refunded: eur(2000), refund_pending: eur(0) });
  });
});
