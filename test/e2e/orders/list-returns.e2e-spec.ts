import { type Shop, startShop } from '../../support/shop.js';
import { delivered, type Delivered, returnsDesk, wish } from './returning.js';

describe('GET /v1/admin/returns', () => {
  let shop: Shop;
  let orders: Delivered[];
  const numbers: string[] = [];

  /** Of one order a rejected and an approved return, of another a requested one. */
  beforeAll(async () => {
    shop = await startShop();
    const desk = returnsDesk(shop);
    orders = [await delivered(shop), await delivered(shop)];
    const [first, second] = orders as [Delivered, Delivered];
    const rejected = (await desk.request(first.id, wish([first.lineIds[0]!, 1]))).body;
    await desk.step(rejected.id, 'reject', { reason: 'Worn' });
    const approved = await desk.approved(first.id, [first.lineIds[0]!, 1]);
    const requested = (await desk.request(second.id, wish([second.lineIds[0]!, 1]))).body;
    numbers.push(rejected.number, approved.number, requested.number);
  });
  afterAll(() => shop.close());

  const list = (query = '') => shop.admin.get(`/v1/admin/returns?${query}`);
  const found = async (query: string): Promise<number[]> =>
    (await list(query)).body.data.map(({ number }: { number: string }) => numbers.indexOf(number));

  it('shows the newest first, in one statement', async () => {
    await list();
    const { status, body, statements } = await list();
    expect([status, statements, body.page]).toEqual([200, 1, { next_cursor: null, has_more: false }]);
    expect(body.data.map(({ number }: { number: string }) => number)).toEqual([...numbers].reverse());
    expect(body.data[0]).toMatchObject({ status: 'requested', order_id: orders[1]!.id, lines: [{ quantity: 1 }] });
  });

  it('filters, sorts, pages and counts', async () => {
    expect(await found('status=approved')).toEqual([1]);
    expect(await found('status[in]=requested,rejected')).toEqual([2, 0]);
    expect(await found(`order_id=${orders[0]!.id}`)).toEqual([1, 0]);
    expect(await found(`number=${numbers[0]!.toLowerCase()}`)).toEqual([0]);
    expect(await found(`status=received`)).toEqual([]);
    expect(await found('sort=requested_at')).toEqual([0, 1, 2]);
    const first = (await list('limit=2&count=exact')).body;
    expect([first.data.length, first.page.has_more, first.page.count]).toEqual([2, true, 3]);
    expect(await found(`limit=2&cursor=${first.page.next_cursor}`)).toEqual([0]);
  });

  it.each([
    'status=lost',
    'status[in]=requested,lost',
    'order_id=x',
    'number=%20',
    'limit=0',
    'sort=status',
    'email=a',
  ])('refuses %s', async (query) => {
    const { status, body } = await list(query);
    expect([status, body.code]).toEqual([400, 'malformed_parameter']);
  });

  it('needs a key that may read orders', async () => {
    expect((await shop.store.get('/v1/admin/returns')).status).toBe(401);
  });
});
