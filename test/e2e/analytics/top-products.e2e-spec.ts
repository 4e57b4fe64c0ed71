import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { startShop, type Shop } from '../../support/shop.js';
import { eur, SoldOrder } from '../orders/sold-order.js';
import { confirmed, order, received, tell } from './story.js';

describe('GET /v1/admin/analytics/top-products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const top = (query: string) => shop.admin.get(`/v1/admin/analytics/top-products?${query}`);
  const [bowl, spoon] = [randomUUID(), randomUUID()];
  const [small, large, olive] = [randomUUID(), randomUUID(), randomUUID()];
  const smallBowl = { productId: bowl, variantId: small, title: 'Bowl', sku: 'B-S' };
  const largeBowl = { productId: bowl, variantId: large, title: 'Bowl', sku: 'B-L' };
  const nothingBack = { returned_units: 0, returned: eur(0) };
  const oliveSpoon = { productId: spoon, variantId: olive, title: 'Spoon', sku: 'S-O' };

  it('ranks products over all their variants, by money or by units', async () => {
    await tell(
      shop,
      confirmed('2026-03-01T10:00:00Z', order({ ...smallBowl, quantity: 1, net: 4000, tax: 760 })),
      confirmed(
        '2026-03-01T10:05:00Z',
        order({ ...largeBowl, quantity: 1, net: 6000, tax: 1140 }, { ...oliveSpoon, quantity: 5, net: 4000, tax: 760 }),
      ),
      confirmed('2026-03-02T10:00:00Z', order({ ...oliveSpoon, quantity: 1, net: 800, tax: 152 })),
      confirmed('2026-03-01T10:00:00Z', { ...order({ ...oliveSpoon, quantity: 9, net: 9, tax: 0 }), currency: 'USD' }),
    );
    const byGross = await top('currency=EUR&from=2026-03-01&to=2026-03-02');
    expect(byGross.status).toBe(200);
    expect(byGross.body).toEqual({
      from: '2026-03-01',
      to: '2026-03-02',
      time_zone: 'UTC',
      data: [
        { product_id: bowl, title: 'Bowl', units: 2, gross: { amount: 11900, currency: 'EUR' }, ...nothingBack },
        { product_id: spoon, title: 'Spoon', units: 5, gross: { amount: 4760, currency: 'EUR' }, ...nothingBack },
      ],
    });
    const byUnits = await top('currency=EUR&from=2026-03-01&to=2026-03-03&by=units&limit=1');
    expect(byUnits.body.data).toEqual([
      { product_id: spoon, title: 'Spoon', units: 6, gross: { amount: 5712, currency: 'EUR' }, ...nothingBack },
    ]);
    expect(byUnits.statements).toBe(1);
  });

  it('calls a product what it was called when it was last sold', async () => {
    await tell(
      shop,
      confirmed('2026-06-01T10:00:00Z', order({ ...oliveSpoon, quantity: 1, net: 1, tax: 0 })),
      confirmed('2026-06-01T10:00:00Z', order({ ...oliveSpoon, title: 'Olive spoon', quantity: 1, net: 1, tax: 0 })),
    );
    expect((await top('currency=EUR&from=2026-06-01&to=2026-06-02')).body.data[0].title).toBe('Olive spoon');
  });

  it('counts what came back on its own day, beside what was sold', async () => {
    const sale = order({ ...oliveSpoon, title: 'Olive spoon', quantity: 4, net: 800, tax: 160 });
    await tell(shop, confirmed('2026-08-01T10:00:00Z', sale), received(sale, 3, 100, '2026-08-02T10:00:00Z'));
    const sold = { product_id: spoon, title: 'Olive spoon', units: 4, gross: eur(960) };
    const days = async (from: string, to: string) => (await top(`currency=EUR&from=${from}&to=${to}`)).body.data;
    expect(await days('2026-08-01', '2026-08-02')).toEqual([{ ...sold, ...nothingBack }]);
    const back = { returned_units: 3, returned: eur(720) };
    expect(await days('2026-08-02', '2026-08-03')).toEqual([{ ...sold, units: 0, gross: eur(0), ...back }]);
    expect(await days('2026-08-01', '2026-08-03')).toEqual([{ ...sold, ...back }]);
  });

  it('counts what edits add, and takes away what is cancelled', async () => {
    const shipping = await given.shippingOption(shop);
    const order = await SoldOrder.of(shop, shipping, [{ price: 900, quantity: 3 }, { price: 100, quantity: 1 }]); // prettier-ignore
    const gone = await SoldOrder.of(shop, shipping, [{ price: 5000, quantity: 1 }]);
    const [kept, removed] = (await order.get()).lines;
    await order.cancelLines([order.units(0, 1)]);
    await order.edit({ add: [{ variant_id: kept.variant_id, quantity: 2 }], remove: [removed.id] });
    await gone.post('cancel', { reason: 'test' });
    await shop.settle();
    const { body } = await top('currency=EUR');
    expect(body.data).toMatchObject([{ product_id: kept.product_id, units: 4, gross: eur(3600) }]);
    expect(body.data).toHaveLength(1);
  });

  it('gives the same answer when history is told again', async () => {
    const query = 'currency=EUR&from=2026-03-01&to=2026-07-01';
    const before = await top(query);
    await shop.admin.post('/v1/admin/facts/subscribers/top-products-projection/replay');
    await shop.settle();
    expect((await top(query)).body).toEqual(before.body);
  });

  it.each(['', 'currency=euro', 'currency=EUR&limit=101', 'currency=EUR&limit=0', 'currency=EUR&by=name'])(
    'refuses "%s"',
    async (query) => {
      expect((await top(query)).body).toMatchObject({ status: 400, code: 'malformed_parameter' });
    },
  );

  it('answers only keys that may read analytics', async () => {
    expect((await shop.store.get('/v1/admin/analytics/top-products?currency=EUR')).status).toBe(401);
  });
});
