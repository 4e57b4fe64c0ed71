import { GERMANY } from '../../support/carts.js';
import { type Shop, startShop } from '../../support/shop.js';

const PATH = '/v1/admin/shipping-zones';

describe('GET /v1/admin/shipping-zones', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  it('lists zones as they were put, page by page', async () => {
    const put = [];
    for (const code of ['c', 'a', 'b']) put.push((await shop.admin.put(`${PATH}/${code}`, GERMANY)).body);
    const first = await shop.admin.get(`${PATH}?limit=2&count=exact`);
    expect(first.body).toMatchObject({ data: [put[1], put[2]], page: { has_more: true, count: 3 } });
    const second = await shop.admin.get(`${PATH}?limit=2&cursor=${first.body.page.next_cursor}`);
    expect(second.body).toEqual({ data: [put[0]], page: { has_more: false, next_cursor: null } });
    expect(second.statements).toBe(1);
    const backwards = await shop.admin.get(`${PATH}?sort=-code`);
    expect(backwards.body.data.map(({ code }: { code: string }) => code)).toEqual(['c', 'b', 'a']);
  });

  it.each(['limit=0', 'cursor=abc', 'sort=country', 'country=DE'])('refuses ?%s', async (query) => {
    expect(await shop.admin.get(`${PATH}?${query}`)).toMatchObject({ status: 400 });
  });

  it('is for staff only', async () => {
    expect((await shop.store.get(PATH)).status).toBe(401);
  });
});
