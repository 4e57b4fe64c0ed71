import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('GET /v1/admin/orders', () => {
  let shop: Shop;
  const numbers: string[] = [];

  /** Five orders, a day apart: confirmed ones of 1, 2 and 3 units, one cancelled, one that waits for its shopper. */
  beforeAll(async () => {
    shop = await startShop();
    const shipping = await given.shippingOption(shop, { amount: 490 });
    const { variantId } = await given.product(shop, { price: 1000, stock: 50 });
    const place = async (day: number, quantity: number, token = 'tok_success', email = 'ada@example.com') => {
      const lines = [{ variant_id: variantId, quantity }];
      const checkout = given.checkout(variantId, shipping, { lines, email, payment: { gateway: 'sandbox', token } });
      const clock = { 'x-clock': `2026-03-0${day}T12:00:00Z` };
      const { body } = await shop.store.post('/v1/store/checkouts', checkout, { ...given.key(), ...clock });
      numbers.push(body.order.number);
      return body.order.id as string;
    };
    await place(1, 1);
    await place(2, 2);
    await place(3, 3, 'tok_success', 'Grace@Example.com');
    const regretted = await place(4, 1);
    await shop.admin.post(`/v1/admin/orders/${regretted}/cancel`, { reason: 'test' });
    await place(5, 1, 'tok_requires_action');
    await shop.settle();
  });
  afterAll(() => shop.close());

  const list = (query = '') => shop.admin.get(`/v1/admin/orders?${query}`);
  /** Which of the five, by the day they were placed. */
  const days = async (query: string): Promise<number[]> =>
    (await list(query)).body.data.map(({ number }: { number: string }) => numbers.indexOf(number) + 1);

  it('shows the newest first, in one statement', async () => {
    await list();
    const { status, body, statements } = await list();
    expect(status).toBe(200);
    expect(body.data.map(({ number }: { number: string }) => number)).toEqual([...numbers].reverse());
    expect(body.data[2]).toEqual({
      ...{ id: expect.any(String), number: numbers[2], status: 'confirmed', payment_status: 'authorized' },
      ...{ email: 'Grace@Example.com', units: 3, total: { amount: 3490, currency: 'EUR' } },
      placed_at: '2026-03-03T12:00:00.000Z',
    });
    expect(body.page).toEqual({ next_cursor: null, has_more: false });
    expect(statements).toBe(1);
  });

  it('filters', async () => {
    expect(await days('status=confirmed')).toEqual([3, 2, 1]);
    expect(await days('status[in]=pending,cancelled')).toEqual([5, 4]);
    expect(await days('payment_status=voided')).toEqual([4]);
    expect(await days(`number=${numbers[1]!.toLowerCase()}`)).toEqual([2]);
    expect(await days('email=grace@example.com')).toEqual([3]);
    expect(await days('placed_at[gte]=2026-03-02T12:00:00Z&placed_at[lt]=2026-03-04T12:00:00Z')).toEqual([3, 2]);
    expect(await days('status=confirmed&email=ada@example.com&placed_at[gte]=2026-03-02T01:00:00%2B01:00')).toEqual([
      2,
    ]);
    expect(await days('status=fulfilled')).toEqual([]);
  });

  it('sorts, pages and counts', async () => {
    expect(await days('sort=placed_at')).toEqual([1, 2, 3, 4, 5]);
    expect((await days('sort=-total')).slice(0, 2)).toEqual([3, 2]);
    for (const sort of ['placed_at', '-placed_at', 'total', '-total']) {
      const seen: number[] = [];
      for (let cursor = ''; ;) {
        const { body } = await list(`limit=2&sort=${sort}${cursor}`);
        seen.push(...body.data.map(({ number }: { number: string }) => numbers.indexOf(number) + 1));
        if (!body.page.has_more) break;
        cursor = `&cursor=${body.page.next_cursor}`;
      }
      expect(seen).toEqual(await days(`sort=${sort}`));
      expect(new Set(seen).size).toBe(5);
    }
    const { body, statements } = await list('count=exact&limit=1&status=confirmed');
    expect([body.page.count, body.data.length, statements]).toEqual([3, 1, 2]);
  });

  it.each([
    ['status=lost', 'malformed_parameter'],
    ['status[in]=confirmed,lost', 'malformed_parameter'],
    ['sort=email', 'malformed_parameter'],
    ['limit=101', 'malformed_parameter'],
    ['limit=0', 'malformed_parameter'],
    ['placed_at[gte]=yesterday', 'malformed_parameter'],
    ['placed_at[gte]=2026-02-30T00:00:00Z', 'malformed_parameter'],
    ['placed_at[gte]=2026-03-02', 'malformed_parameter'],
    ['placed_at[lt]=2026-03-02T00:00:00', 'malformed_parameter'],
    ['placed_at=2026-03-01', 'malformed_parameter'],
    ['customer=1', 'malformed_parameter'],
    ['cursor=nonsense', 'invalid_cursor'],
  ])('refuses %s', async (query, code) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, code]);
  });

  it('needs a key that may read orders', async () => {
    expect((await shop.store.get('/v1/admin/orders')).status).toBe(401);
  });
});
