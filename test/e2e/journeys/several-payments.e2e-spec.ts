import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { charges, checkOut, complete, decide, eur, orderOf } from './shopper.js';

/** An order of 14.90, paid by two gateways or by one twice. */
describe('several payments on one order', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const sandbox = (token: string, amount?: number) => ({
    gateway: 'sandbox',
    token,
    ...(amount && { amount: eur(amount) }),
  });
  const voucher = (amount?: number) => ({
    gateway: 'manual',
    token: 'voucher',
    ...(amount && { amount: eur(amount) }),
  });
  const checkout = async (payments: unknown, change: object = {}) => {
    const { variantId } = await given.product(shop, { price: 1000 });
    return given.checkout(variantId, shipping, { payment: undefined, payments, ...change });
  };

  it('are all authorised: confirmed', async () => {
    const { status, body } = await checkOut(shop, await checkout([voucher(500), sandbox('tok_success')]));

    expect([status, body.order.status, body.order.payment_status]).toEqual([201, 'confirmed', 'authorized']);
    expect(body.payments).toMatchObject([
      { part: 1, status: 'authorized', amount: eur(500) },
      { part: 2, status: 'authorized', amount: eur(990) },
    ]);
    await shop.settle();
    const order = await orderOf(shop, body.order.id);
    expect(order.payments).toHaveLength(2);
    expect(order.balance).toMatchObject({ authorized: eur(1490), due: eur(0), overpaid: eur(0) });
  });

  it('one is declined: the others are let go, the order is cancelled, and the cart is open again', async () => {
    const { variantId } = await given.product(shop, { price: 1000 });
    const cart = await given.cart(shop, [{ variantId, quantity: 1 }], shipping);
    const payments = [sandbox('tok_success', 900), sandbox('tok_declined', 590)];
    const { status, body } = await complete(shop, cart, { payments });
    expect([status, body.code, body.decline_code]).toEqual([402, 'payment_declined', 'declined']);
    await shop.settle();

    const order = await orderOf(shop, body.order_id);
    expect([order.status, order.payment_status]).toEqual(['cancelled', 'voided']);
    const [good] = await charges(shop, order.payments[0].id);
    expect(good).toMatchObject({ state: 'voided', amount: 900, voided: 900 });
    expect((await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body.status).toBe('open');
    expect((await complete(shop, cart)).status).toBe(201);
  });

  it('one needs the shopper: 202 until they have acted', async () => {
    const { status, body } = await checkOut(shop, await checkout([voucher(490), sandbox('tok_requires_action')]));
    expect(status).toBe(202);
    expect(body.payments[1].next_action).toEqual(body.next_action);
    await shop.settle();
    expect(await orderOf(shop, body.order.id)).toMatchObject({
      status: 'pending',
      payment_status: 'partially_authorized',
    });

    await decide(shop, body.next_action, 'approve');
    await shop.settle();
    expect(await orderOf(shop, body.order.id)).toMatchObject({ status: 'confirmed', payment_status: 'authorized' });
  });

  it('one needs the shopper, who refuses: all is let go', async () => {
    const { body } = await checkOut(
      shop,
      await checkout([sandbox('tok_success', 490), sandbox('tok_requires_action')]),
    );
    await decide(shop, body.next_action, 'refuse');
    await shop.settle();
    expect(await orderOf(shop, body.order.id)).toMatchObject({ status: 'cancelled', payment_status: 'voided' });
    expect((await charges(shop, body.payments[0].id))[0]).toMatchObject({ state: 'voided' });
  });

  it('one is not answered: the same key goes on from there', async () => {
    const wanted = await checkout([voucher(490), sandbox('tok_timeout_after_charge')]);
    const key = given.key();
    const first = await checkOut(shop, wanted, key);
    expect([first.status, first.body.payments[1].status]).toEqual([202, 'pending']);
    await shop.settle();
    for (let tries = 0; tries < 50; tries++) {
      await shop.settle();
      if ((await orderOf(shop, first.body.order.id)).status === 'confirmed') break;
      await new Promise((resolve) => setTimeout(resolve, 100)); // the pause before asking again is real time
    }
    expect(await orderOf(shop, first.body.order.id)).toMatchObject({ status: 'confirmed', balance: { due: eur(0) } });
    expect(await charges(shop, first.body.payments[1].id)).toHaveLength(1);
  });

  it('are captured and refunded one by one, and the order adds them up', async () => {
    const { body } = await checkOut(shop, await checkout([sandbox('tok_success', 490), sandbox('tok_success')]));
    const act = async (index: number, what: string): Promise<void> => {
      await shop.admin.post(`/v1/admin/payments/${body.payments[index].id}/${what}`, {}, given.key());
      await shop.settle();
    };
    const status = async () => (await orderOf(shop, body.order.id)).payment_status;
    await act(0, 'capture');
    expect(await status()).toBe('partially_captured');
    await act(1, 'capture');
    expect(await status()).toBe('captured');
    await act(1, 'refunds');
    expect(await status()).toBe('partially_refunded');
    await act(0, 'refunds');
    expect(await status()).toBe('refunded');
  });

  it.each([
    ['too little', [voucher(1), sandbox('tok_success', 1)], 'orders.payments_do_not_add_up', 'payments'],
    ['too much', [voucher(1490), sandbox('tok_success')], 'orders.payments_do_not_add_up', 'payments'],
    ['two rests', [voucher(), sandbox('tok_success')], 'orders.payments_do_not_add_up', 'payments'],
    [
      'another currency',
      [{ ...voucher(), amount: { amount: 1, currency: 'USD' } }, sandbox('tok_success')],
      'orders.other_currency',
      'payments.0.amount.currency',
    ],
    [
      'a gateway that nobody runs',
      [voucher(490), { gateway: 'nobody', token: 't' }],
      'payments.unknown_gateway',
      'payments.1.gateway',
    ],
    ['none', [], 'validation_failed', 'payments'],
    ['six', Array.from({ length: 6 }, () => voucher(1)), 'validation_failed', 'payments'],
    ['nothing', [{ ...voucher(), amount: eur(0) }], 'validation_failed', 'payments.0.amount.amount'],
    ['null', null, 'validation_failed', 'payments'],
  ])('are refused when they are %s', async (_, payments, code, path) => {
    const before = (await shop.admin.get('/v1/admin/orders?count=exact')).body.page.count;
    const { status, body } = await checkOut(shop, await checkout(payments));
    expect([status, body.code]).toEqual([422, code]);
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path);
    expect((await shop.admin.get('/v1/admin/orders?count=exact')).body.page.count).toBe(before);
  });

  it('and one payment do not go together, but one of the two must be', async () => {
    const both = await checkOut(shop, await checkout([voucher()], { payment: sandbox('tok_success') }));
    expect([both.status, both.body.errors[0].path]).toEqual([422, 'payments']);
    const neither = await checkOut(shop, await checkout(undefined));
    expect([neither.status, neither.body.errors[0].path]).toEqual([422, 'payment']);
  });
});
