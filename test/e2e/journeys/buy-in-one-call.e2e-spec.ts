import { ADDRESS, given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { checkOut, eur, mailsAbout, orderOf } from './shopper.js';

describe('a guest buys in one call', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  it('several things at several tax rates, sent to one address and billed to another', async () => {
    const mug = await given.product(shop, { title: 'Mug', price: 1999, stock: 5 });
    const book = await given.product(shop, { title: 'Book', price: 1250, stock: 5, taxCategory: 'books' });
    await shop.admin.put('/v1/admin/tax-rates', { country: 'DE', category: 'books', rate: '0.07' });
    const options = await shop.store.get('/v1/store/shipping-options?country=DE&currency=EUR');
    const billing_address = { ...ADDRESS, company: 'Analytical Engines', line1: '1 Invoice Road' };
    const lines = [
      { variant_id: mug.variantId, quantity: 2 },
      { variant_id: book.variantId, quantity: 1 },
    ];
    const option = options.body.data[0].id;
    const { status, body } = await checkOut(shop, given.checkout(mug.variantId, option, { lines, billing_address }));

    expect(status).toBe(201);
    const { order } = body;
    expect(order).toMatchObject({ status: 'confirmed', email: 'ada@example.com', cart_id: null, billing_address });
    expect(order.shipping_address).toEqual(ADDRESS);
    // 19 % in (3998 + 490) is 716.6, so 717: the cent goes to the part with the larger remainder, 638.34 of 638.34 + 78.24
    expect(order.lines).toMatchObject([
      { title: 'Mug', quantity: 2, unit_price: eur(1999), gross: eur(3998), tax: eur(639), tax_rate: '0.19' },
      { title: 'Book', quantity: 1, unit_price: eur(1250), gross: eur(1250), tax: eur(82), tax_rate: '0.07' },
    ]);
    const { items, shipping: delivery, tax, total } = order.totals;
    expect([items, delivery, tax, total]).toEqual([eur(5248), eur(490), eur(799), eur(5738)]);
    const taxes = [...order.lines, order.shipping].map((part: { tax: { amount: number } }) => part.tax.amount);
    expect(taxes.reduce((sum: number, amount: number) => sum + amount, 0)).toBe(tax.amount);
    expect(body.payment.amount).toEqual(total);

    await shop.settle();
    expect(await stockOf(shop, mug.variantId)).toEqual({ onHand: 3, held: 0 });
    expect(await mailsAbout(shop, order.number)).toHaveLength(1);
    expect((await orderOf(shop, order.id)).timeline.map(({ event }: { event: string }) => event)).toEqual([
      'placed',
      'confirmed',
    ]);
  });

  it('on invoice: the order is confirmed at once, and the money is captured when staff saw it', async () => {
    const { variantId } = await given.product(shop, { price: 1000 });
    const payment = { gateway: 'manual', token: 'invoice' };
    const { status, body } = await checkOut(shop, given.checkout(variantId, shipping, { payment }));
    expect([status, body.order.status]).toEqual([201, 'confirmed']);
    const captured = await shop.admin.post(`/v1/admin/payments/${body.payment.id}/capture`, {}, given.key());
    expect(captured.body.payment).toMatchObject({ status: 'captured', captured: eur(1490) });
    await shop.settle();
    expect((await orderOf(shop, body.order.id)).payment_status).toBe('captured');
  });

  it('slowly: the answer waits for the gateway', async () => {
    const { variantId } = await given.product(shop);
    const payment = { gateway: 'sandbox', token: 'tok_slow' };
    const { status, body } = await checkOut(shop, given.checkout(variantId, shipping, { payment }));
    expect([status, body.order.status, body.payment.status]).toEqual([201, 'confirmed', 'authorized']);
  });
});
