import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { startShop, type Shop } from '../../support/shop.js';
import { eur, SoldOrder } from '../orders/sold-order.js';
import { cancelled, confirmed, order, received, refunded, tell, unwanted, voided } from './story.js';

describe('GET /v1/admin/analytics/sales', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const sales = (query: string) => shop.admin.get(`/v1/admin/analytics/sales?${query}`);

  it('puts each sale on the day of the time zone, also where the clocks change', async () => {
    await tell(
      shop,
      confirmed('2026-03-28T22:59:59.999Z'),
      confirmed('2026-03-28T23:00:00.000Z'), // Berlin's 29th begins, a day of 23 hours
      confirmed('2026-03-29T21:59:00.000Z'),
      confirmed('2026-03-29T22:00:00.000Z'), // and the 30th
    );
    await sales(''); // the key is then known
    const { status, body, statements } = await sales('from=2026-03-28&to=2026-03-31&time_zone=Europe/Berlin');
    expect(status).toBe(200);
    expect(body.data.map((day: { date: string; orders: number }) => [day.date, day.orders])).toEqual([
      ['2026-03-28', 1],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
    ]);
    expect(statements).toBe(1);
    const nepal = await sales('from=2026-03-29&to=2026-03-30&time_zone=Asia/Kathmandu');
    expect(nepal.body.totals[0].orders).toBe(2); // 22:59Z and 23:00Z are 04:44 and 04:45 there
  });

  it('adds up money by currency, and keeps currencies apart', async () => {
    const at = '2026-04-10T12:00:00Z';
    await tell(
      shop,
      confirmed(at),
      confirmed(at, order({ quantity: 1, net: 501, tax: 0 })),
      confirmed(at, { ...order({ quantity: 5, net: 3000, tax: 300 }), currency: 'JPY' }),
    );
    const { body } = await sales('from=2026-04-10&to=2026-04-11');
    const eur = (amount: number) => ({ amount, currency: 'EUR' });
    expect(body).toMatchObject({ from: '2026-04-10', to: '2026-04-11', time_zone: 'UTC' });
    expect(body.data[0]).toEqual({
      date: '2026-04-10',
      currency: 'EUR',
      orders: 2,
      units: 3,
      gross: eur(2671),
      items_net: eur(1501),
      items_tax: eur(190),
      shipping: eur(980),
      refunds: eur(0),
      refund_count: 0,
      voided: eur(0),
      cancelled_orders: 0,
      cancelled_units: 0,
      returned_units: 0,
      net: eur(2671),
      average_order: eur(1336),
    });
    expect(body.data[1]).toMatchObject({ currency: 'JPY', units: 5, gross: { amount: 3790, currency: 'JPY' } });
    expect(body.totals.map((total: { currency: string }) => total.currency)).toEqual(['EUR', 'JPY']);
    expect((await sales('from=2026-04-10&to=2026-04-11&currency=JPY')).body.data).toHaveLength(1);
  });

  it('counts refunds on their own day, refunds, voids and cancellations of sales only, and no money that never paid for one', async () => {
    const figures = () => order({ quantity: 2, net: 1000, tax: 190 });
    const [sale, other, never] = [figures(), figures(), randomUUID()];
    await tell(shop, confirmed('2026-05-01T10:00:00Z', sale), confirmed('2026-05-01T10:00:00Z', other));
    await tell(
      shop,
      refunded(sale.orderId, 500, '2026-05-02T10:00:00Z'),
      refunded(sale.orderId, 180, '2026-05-02T11:00:00Z'),
      cancelled(other.orderId, true, '2026-05-02T10:00:00Z'),
      voided(other.orderId, 1680, '2026-05-02T10:01:00Z'),
      cancelled(never, false, '2026-05-03T10:00:00Z'),
      voided(never, 9999, '2026-05-03T10:00:00Z'),
      refunded(never, 700, '2026-05-03T10:00:01Z'), // a part that was taken at once, while another was declined
      unwanted(voided(sale.orderId, 1680, '2026-05-02T12:00:00Z')),
      unwanted(refunded(sale.orderId, 1680, '2026-05-02T12:00:00Z')),
    );
    const { body } = await sales('from=2026-05-01&to=2026-05-04');
    expect(body.data).toHaveLength(2);
    expect(body.data[1]).toMatchObject({
      date: '2026-05-02',
      orders: 0,
      refunds: { amount: 680 },
      refund_count: 2,
      voided: { amount: 1680 },
      cancelled_orders: 1,
      net: { amount: -2360 },
      average_order: null,
    });
    expect(body.totals[0]).toMatchObject({ gross: { amount: 3360 }, net: { amount: 1000 } });
  });

  it('counts what shoppers and staff really do', async () => {
    const at = { 'x-clock': '2026-07-01T12:00:00Z' };
    const { variantId } = await given.product(shop, { price: 2450 });
    const checkout = given.checkout(variantId, await given.shippingOption(shop));
    const buy = () => shop.store.post('/v1/store/checkouts', checkout, { ...given.key(), ...at });
    const [kept, regretted] = [await buy(), await buy()];
    expect([kept.status, regretted.status]).toEqual([201, 201]);
    await shop.settle();
    await shop.admin.post(`/v1/admin/orders/${regretted.body.order.id}/cancel`, { reason: 'regret' }, at);
    await shop.settle();
    const { body } = await sales('from=2026-07-01&to=2026-07-02');
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      orders: 2,
      gross: { amount: 5880 },
      shipping: { amount: 980 },
      cancelled_orders: 1,
    });
  });

  it('counts units that came back; what they were kept to cover leaves gross, the rest is a refund when it is one', async () => {
    const sale = order({ quantity: 4, net: 4000, tax: 800 });
    await tell(
      shop,
      confirmed('2026-08-01T10:00:00Z', sale),
      received(sale, 2, 1500, '2026-08-02T10:00:00Z'),
      refunded(sale.orderId, 900, '2026-08-02T10:01:00Z'),
    );
    const [day] = (await sales('from=2026-08-02&to=2026-08-03')).body.data;
    expect(day).toMatchObject({ orders: 0, units: 0, returned_units: 2, refunds: eur(900), refund_count: 1 });
    expect(day).toMatchObject({ gross: eur(-1500), items_net: eur(-1250), items_tax: eur(-250), net: eur(-2400) });
    const [total] = (await sales('from=2026-08-01&to=2026-08-03')).body.totals;
    expect(total.net).toEqual(eur(sale.total - 2400));
  });

  it('follows edits and cancelled lines: net is what the orders come to', async () => {
    const shipping = await given.shippingOption(shop);
    const sell = () => SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const before = (await sales('')).body.totals[0]; // what other tests gave back today
    const [kept, regretted] = [await sell(), await sell()];
    await kept.edit({ change: [kept.units(0, 3)] }); // 10.00 more are due
    await kept.cancelLines([kept.units(0, 1)]); // and not any more
    await kept.cancelLines([kept.units(0, 1)]); // 10.00 of what was authorised goes back
    await regretted.edit({ change: [regretted.units(0, 4)], note: 'never paid' });
    await regretted.post('cancel', { reason: 'regret' });
    await shop.settle();
    const { totals } = (await sales('')).body;
    const [today] = totals;
    const more = (name: string) => today[name].amount - before[name].amount;
    expect(today).toMatchObject({ orders: 2, units: 7, cancelled_units: 6, cancelled_orders: 1, gross: eur(4980) });
    expect([more('voided'), more('refunds'), more('net')]).toEqual([3490, 0, 1490]);
    expect(today.items_net.amount + today.items_tax.amount + today.shipping.amount).toBe(4980);
    expect((await kept.get()).totals.total).toEqual(eur(1490));
    await shop.admin.post('/v1/admin/facts/subscribers/daily-sales-projection/replay');
    await shop.settle();
    expect((await sales('')).body.totals).toEqual(totals);
  });

  it('answers empty days as zeros when asked', async () => {
    const { body } = await sales('from=2027-01-01&to=2027-01-04&currency=EUR&fill=true');
    expect(body.data.map((day: { date: string }) => day.date)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
    expect(body.data[0]).toMatchObject({ orders: 0, gross: { amount: 0, currency: 'EUR' }, average_order: null });
    expect((await sales('from=2027-01-01&to=2027-01-04')).body).toMatchObject({ data: [], totals: [] });
  });

  it('answers the last thirty days unless told otherwise', async () => {
    const { body } = await shop.admin.get('/v1/admin/analytics/sales', { 'x-clock': '2026-05-02T12:00:00Z' });
    expect(body).toMatchObject({ from: '2026-04-03', to: '2026-05-03' });
    expect(body.totals[0].orders).toBe(4);
  });

  it('gives the same days when history is told again', async () => {
    const query = 'from=2026-03-01&to=2026-06-01&time_zone=America/New_York';
    const before = await sales(query);
    await shop.admin.post('/v1/admin/facts/subscribers/daily-sales-projection/replay');
    await shop.settle();
    expect((await sales(query)).body).toEqual(before.body);
  });

  it.each([
    ['time_zone=Mars/Olympus', 400, 'malformed_parameter'],
    ['time_zone=%2B02:00', 400, 'malformed_parameter'],
    ['from=2026-02-30', 400, 'malformed_parameter'],
    ['from=yesterday', 400, 'malformed_parameter'],
    ['currency=euro', 400, 'malformed_parameter'],
    ['fill=perhaps', 400, 'malformed_parameter'],
    ['interval=week', 400, 'malformed_parameter'],
    ['from=2026-02-02&to=2026-02-02', 422, 'analytics.period_invalid'],
    ['from=2024-01-01&to=2026-01-01', 422, 'analytics.period_invalid'],
  ])('refuses %s with %i', async (query, status, code) => {
    const answer = await sales(query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('answers only keys that may read analytics', async () => {
    expect((await shop.store.get('/v1/admin/analytics/sales')).status).toBe(401);
  });
});
