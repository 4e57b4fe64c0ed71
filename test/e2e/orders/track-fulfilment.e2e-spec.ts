import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('PATCH /v1/admin/orders/{id}/fulfilments/{fulfilment_id}', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  const DHL = { carrier: 'DHL', number: '00340434', url: 'https://dhl.example/00340434' };
  async function sent() {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const { body } = await order.fulfil([order.units(0, 1)]);
    const fulfilmentId: string = body.fulfilments[0].id;
    const track = (tracking: unknown, id = fulfilmentId) =>
      shop.admin.patch(`/v1/admin/orders/${order.id}/fulfilments/${id}`, { tracking });
    return { order, fulfilmentId, track };
  }

  it('changes where the parcel can be followed, and says so', async () => {
    const { order, fulfilmentId, track } = await sent();
    const { status, body } = await track(DHL);
    expect([status, body.fulfilments[0].tracking, body.fulfilments[0].status]).toEqual([200, DHL, 'sent']);
    expect(body.timeline.at(-1)).toMatchObject({ event: 'tracking_changed', detail: 'DHL 00340434', by: 'tests' });
    expect((await track(null)).body.fulfilments[0].tracking).toBeNull();
    expect(await order.told('orders.fulfilment-tracking-changed.v1')).toMatchObject([
      { fulfilmentId, tracking: DHL },
      { fulfilmentId, tracking: null },
    ]);
  });

  it('changes an order only as it was read: If-Match takes its ETag, which never hides what its payments became', async () => {
    const { order, fulfilmentId } = await sent();
    const path = `/v1/admin/orders/${order.id}`;
    const read = await shop.admin.get(path);
    const etag = read.headers.get('etag')!;
    expect(etag).toBe(`"${read.body.version}"`);
    expect((await shop.admin.get(path, { 'if-none-match': etag })).status).toBe(200);
    const track = (tracking: unknown, match: string) =>
      shop.admin.patch(`${path}/fulfilments/${fulfilmentId}`, { tracking }, { 'if-match': match });
    const changed = await track(DHL, etag);
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, `"${read.body.version + 1}"`]);
    expect(await track(null, etag)).toMatchObject({ status: 412, body: { code: 'stale_version' } });
    expect(await track(null, 'yesterday')).toMatchObject({ status: 400, body: { code: 'malformed_parameter' } });
    expect((await shop.admin.get(path)).body.fulfilments[0].tracking).toEqual(DHL);
  });

  it('is refused once the parcel has arrived, was a mistake, or is another’s, without a trace', async () => {
    const [arrived, mistake, other] = [await sent(), await sent(), await sent()];
    await arrived.order.post(`fulfilments/${arrived.fulfilmentId}/deliver`, undefined);
    await mistake.order.post(`fulfilments/${mistake.fulfilmentId}/cancel`, { reason: 'x' });
    await shop.settle();
    const before = await contentsOf(shop);
    expect((await arrived.track(DHL)).body).toMatchObject({ status: 409, code: 'orders.fulfilment_step_refused', from: 'delivered' }); // prettier-ignore
    expect((await mistake.track(DHL)).body).toMatchObject({ status: 409, code: 'orders.fulfilment_step_refused' });
    expect((await other.track(DHL, arrived.fulfilmentId)).body).toMatchObject({ status: 404, code: 'orders.fulfilment_not_found' }); // prettier-ignore
    const unknown = await shop.admin.patch(`/v1/admin/orders/${randomUUID()}/fulfilments/${other.fulfilmentId}`, { tracking: null }); // prettier-ignore
    expect([unknown.status, unknown.body.code]).toEqual([404, 'orders.order_not_found']);
    expect(await contentsOf(shop)).toEqual(before);
  });

  it.each([
    [undefined, 'tracking'],
    [{ carrier: 'DHL' }, 'tracking.number'],
    [{ ...DHL, url: 'javascript:alert(1)' }, 'tracking.url'],
    ['DHL', 'tracking'],
    [[], 'tracking'],
  ])('refuses %j', async (tracking, path) => {
    const { track } = await sent();
    const { status, body } = await track(tracking);
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'validation_failed', path]);
  });
});
