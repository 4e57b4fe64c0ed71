import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { timeGoesBy } from '../../support/time-goes-by.js';
import { charges, checkOut, complete, decide, eur, mailsAbout, orderOf, ordersOf, paidBy } from './shopper.js';

/** Everything that can stand between a shopper and an order, and the way on from there. */
describe('a checkout that does not go through at once', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const cartOf = (variantId: string, quantity = 1) => given.cart(shop, [{ variantId, quantity }], shipping);
  const statusOf = async (cart: { id: string; token: Record<string, string> }) =>
    (await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body.status;

  describe('because the card is declined', () => {
    it('leaves the cart open, its stock free, and is paid by another card', async () => {
      const { variantId } = await given.product(shop, { stock: 1 });
      const cart = await cartOf(variantId);
      const declined = await complete(shop, cart, paidBy('tok_declined'));
      expect([declined.status, declined.body.code]).toEqual([402, 'payment_declined']);
      expect([await statusOf(cart), await stockOf(shop, variantId)]).toEqual(['open', { onHand: 1, held: 0 }]);

      const poor = await complete(shop, cart, paidBy('tok_insufficient_funds'));
      expect([poor.status, poor.body.decline_code]).toEqual([402, 'insufficient_funds']);

      const paid = await complete(shop, cart, paidBy('tok_success'));
      expect([paid.status, paid.body.order.status]).toEqual([201, 'confirmed']);
      expect(await ordersOf(shop, variantId)).toEqual({ confirmed: 1, cancelled: 2 });
      await shop.settle();
      expect([await statusOf(cart), await stockOf(shop, variantId)]).toEqual(['completed', { onHand: 0, held: 0 }]);
      const refused = await orderOf(shop, declined.body.order_id);
      expect([refused.status, refused.payment_status]).toEqual(['cancelled', 'declined']);
      expect(await mailsAbout(shop, refused.number)).toEqual([]);
    });
  });

  describe('because stock ran out', () => {
    it('names the lines; with fewer units the same cart goes through', async () => {
      const [scarce, plenty] = [await given.product(shop, { stock: 2 }), await given.product(shop, { stock: 9 })];
      const wanted = [scarce, plenty].map(({ variantId }) => ({ variantId, quantity: 3 }));
      const cart = await given.cart(shop, wanted, shipping);
      const chargedBefore = await charges(shop);
      const { status, body } = await complete(shop, cart);
      expect([status, body.code]).toEqual([409, 'out_of_stock']);
      const line = { line_id: expect.any(String), variant_id: scarce.variantId, requested: 3, available: 2 };
      expect(body.lines).toEqual([line]);
      expect(body.errors).toMatchObject([{ path: 'lines.0.quantity', code: 'out_of_stock' }]);
      expect(await charges(shop)).toEqual(chargedBefore);
      expect(await stockOf(shop, plenty.variantId)).toEqual({ onHand: 9, held: 0 });
      expect(await ordersOf(shop, scarce.variantId)).toEqual({});

      const path = `/v1/store/carts/${cart.id}/lines/${body.lines[0].line_id}`;
      expect((await shop.store.patch(path, { quantity: 2 }, cart.token)).status).toBe(200);
      expect((await complete(shop, cart)).status).toBe(201);
      expect(await stockOf(shop, scarce.variantId)).toEqual({ onHand: 0, held: 0 });
    });

    it('takes the key back: the same one goes through once there is stock', async () => {
      const { variantId } = await given.product(shop, { stock: 0 });
      const [key, body] = [given.key(), given.checkout(variantId, shipping)];
      expect((await checkOut(shop, body, key)).body.code).toBe('out_of_stock');
      await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 1 });
      expect((await checkOut(shop, body, key)).status).toBe(201);
    });
  });

  describe('because the shopper must act', () => {
    const waiting = async () => {
      const { variantId } = await given.product(shop, { stock: 1 });
      const cart = await cartOf(variantId);
      const { status, body } = await complete(shop, cart, paidBy('tok_requires_action'));
      expect([status, body.order.status, body.payment.status]).toEqual([202, 'pending', 'requires_action']);
      expect([await statusOf(cart), await stockOf(shop, variantId)]).toEqual(['completed', { onHand: 1, held: 1 }]);
      return { variantId, cart, body };
    };

    it('confirms when they approve', async () => {
      const { variantId, body } = await waiting();
      const page = await shop.store.get(new URL(body.next_action.url).pathname);
      expect(page.body).toMatchObject({ status: 'requires_action', amount: body.payment.amount });
      expect((await decide(shop, body.next_action, 'approve')).status).toBe(200);
      await shop.settle();
      expect((await orderOf(shop, body.order.id)).status).toBe('confirmed');
      expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
      expect(await mailsAbout(shop, body.order.number)).toHaveLength(1);
      expect((await decide(shop, body.next_action, 'refuse')).status).toBe(409);
    });

    it('lets the stock go and opens the cart again when they refuse', async () => {
      const { variantId, cart, body } = await waiting();
      expect((await decide(shop, body.next_action, 'refuse')).status).toBe(200);
      await shop.settle();
      const order = await orderOf(shop, body.order.id);
      expect([order.status, order.payment_status]).toEqual(['cancelled', 'declined']);
      expect([await statusOf(cart), await stockOf(shop, variantId)]).toEqual(['open', { onHand: 1, held: 0 }]);
      expect((await complete(shop, cart)).status).toBe(201);
    });

    it('answers the same key as before; the order tells what came of it', async () => {
      const { variantId } = await given.product(shop, { stock: 1 });
      const [key, wanted] = [given.key(), given.checkout(variantId, shipping, paidBy('tok_requires_action'))];
      const first = await checkOut(shop, wanted, key);
      expect(first.status).toBe(202);
      await decide(shop, first.body.next_action, 'approve');
      await shop.settle();
      const again = await checkOut(shop, wanted, key);
      expect([again.status, again.body]).toEqual([202, first.body]);
      const token = { 'x-order-token': again.body.order_token };
      const { body: order } = await shop.store.get(`/v1/store/orders/${first.body.order.id}`, token);
      expect([order.status, order.payments[0].status]).toEqual(['confirmed', 'authorized']);
    });
  });

  describe('because the gateway does not answer', () => {
    it.each(['tok_timeout_before_charge', 'tok_timeout_after_charge'])(
      '%s: pending, then asked again and confirmed, charged once',
      async (token) => {
        const { variantId } = await given.product(shop, { stock: 3 });
        const { status, body } = await checkOut(shop, given.checkout(variantId, shipping, paidBy(token)));
        expect([status, body.order.status, body.payment.status]).toEqual([202, 'pending', 'pending']);
        await timeGoesBy(shop);
        const order = await orderOf(shop, body.order.id);
        expect([order.status, order.payment_status]).toEqual(['confirmed', 'authorized']);
        expect(await charges(shop, body.payment.id)).toMatchObject([{ state: 'authorized', amount: 2489 }]);
        expect(await stockOf(shop, variantId)).toEqual({ onHand: 2, held: 0 });
      },
    );
  });

  describe('because the price moved', () => {
    const raise = (variantId: string, amount: number) =>
      shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [{ amount, currency: 'EUR' }] });

    it('refuses the cart with the new quote, and takes that one', async () => {
      const { variantId } = await given.product(shop, { price: 1000, stock: 5 });
      const cart = await cartOf(variantId, 2);
      const seen = (await shop.store.get(`/v1/store/carts/${cart.id}`, cart.token)).body.totals.total;
      expect(seen).toEqual(eur(2490));
      await raise(variantId, 1100);
      const { status, body } = await complete(shop, cart, { ...paidBy('tok_success'), expected_total: seen });
      expect([status, body.code, body.expected_total]).toEqual([409, 'total_changed', seen]);
      expect(body.quote).toEqual({ items: eur(2200), shipping: eur(490), tax: eur(429), total: eur(2690) });
      expect([await statusOf(cart), await stockOf(shop, variantId)]).toEqual(['open', { onHand: 5, held: 0 }]);
      const agreed = { ...paidBy('tok_success'), expected_total: body.quote.total };
      expect((await complete(shop, cart, agreed)).body.order.totals.total).toEqual(eur(2690));
    });

    it('refuses the one-call checkout with the new quote, and takes that one', async () => {
      const { variantId } = await given.product(shop, { price: 1000, stock: 5 });
      const expected_total = eur(1490);
      await raise(variantId, 900);
      const refused = await checkOut(shop, given.checkout(variantId, shipping, { expected_total }));
      expect([refused.status, refused.body.code]).toEqual([409, 'total_changed']);
      expect(refused.body.quote.total).toEqual(eur(1390));
      expect(await ordersOf(shop, variantId)).toEqual({});
      const agreed = given.checkout(variantId, shipping, { expected_total: refused.body.quote.total });
      expect((await checkOut(shop, agreed)).status).toBe(201);
    });

    it('refuses a total in another currency', async () => {
      const { variantId } = await given.product(shop, { price: 1000 });
      const expected_total = { amount: 1490, currency: 'USD' };
      const { body } = await checkOut(shop, given.checkout(variantId, shipping, { expected_total }));
      expect(body.code).toBe('total_changed');
    });
  });
});
