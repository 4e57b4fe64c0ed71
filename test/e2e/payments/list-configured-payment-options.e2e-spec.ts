import { type Shop, startShop } from '../../support/shop.js';

describe('GET /v1/admin/payment-options', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const list = (query = '') => shop.admin.get(`/v1/admin/payment-options?${query}`);
  const gateways = async (query = ''): Promise<string[]> =>
    (await list(query)).body.data.map(({ gateway }: { gateway: string }) => gateway);

  it('is empty until something is configured', async () => {
    expect((await list()).body).toEqual({ data: [], page: { next_cursor: null, has_more: false } });
  });

  it('lists what is configured by position, whether it is offered or not', async () => {
    const put = (gateway: string, option: object) => shop.admin.put(`/v1/admin/payment-options/${gateway}`, option);
    const limit = { currency: 'EUR', min: 100, max: 5000 };
    await put('sandbox', { title: 'Card', position: 2, active: true, countries: ['DE'], amounts: [limit] });
    const { body: one } = await shop.admin.get('/v1/admin/payment-options/sandbox');
    await put('manual', { title: 'Invoice', position: 1, active: false });
    expect((await list()).body.data).toEqual([expect.objectContaining({ gateway: 'manual', active: false }), one]);
    expect(await gateways('sort=-position')).toEqual(['sandbox', 'manual']);
    expect(await gateways('sort=gateway')).toEqual(['manual', 'sandbox']);
    expect(await gateways('active=true')).toEqual(['sandbox']);
    expect((await list('active=false&count=exact')).body).toMatchObject({
      data: [{ gateway: 'manual' }],
      page: { count: 1 },
    });
  });

  it('goes page by page, also where positions are the same', async () => {
    await shop.admin.put('/v1/admin/payment-options/manual', { title: 'Invoice', position: 2, active: true });
    const first = (await list('limit=1')).body;
    expect(first).toMatchObject({ data: [{ gateway: 'manual' }], page: { has_more: true } });
    const second = (await list(`limit=1&cursor=${first.page.next_cursor}`)).body;
    expect(second).toMatchObject({ data: [{ gateway: 'sandbox' }], page: { has_more: false, next_cursor: null } });
  });

  it.each([
    ['active=maybe', 'malformed_parameter'],
    ['active=', 'malformed_parameter'],
    ['sort=title', 'malformed_parameter'],
    ['limit=0', 'malformed_parameter'],
    ['limit=101', 'malformed_parameter'],
    ['count=some', 'malformed_parameter'],
    ['colour=red', 'malformed_parameter'],
    ['cursor=x', 'invalid_cursor'],
  ])('refuses ?%s', async (query, code) => {
    expect(await list(query)).toMatchObject({ status: 400, body: { code } });
  });

  it('is for staff', async () => {
    expect((await shop.store.get('/v1/admin/payment-options')).status).toBe(401);
  });
});
