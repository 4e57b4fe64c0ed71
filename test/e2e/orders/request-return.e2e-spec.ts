import { randomUUID } from 'node:crypto';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, type Delivered, parcel, returnsDesk, wish } from './returning.js';

describe('POST .../orders/{id}/returns', () => {
  let shop: Shop;
  let desk: ReturnType<typeof returnsDesk>;
  beforeAll(async () => {
    shop = await startShop();
    desk = returnsDesk(shop);
  });
  afterAll(() => shop.close());

  const ask = ({ id, token }: Pick<Delivered, 'id' | 'token'>, body: unknown, headers = {}) =>
    shop.store.post(`/v1/store/orders/${id}/returns`, body, { ...token, ...headers });

  it('is asked by the shopper, with the order’s token', async () => {
    const order = await delivered(shop);
    const line = { line_id: order.lineIds[0], quantity: 2, reason: 'damaged', comment: 'Cracked' };
    const { status, body } = await ask(order, { lines: [line], comment: 'Please collect' });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ id: expect.any(String), version: 1, number: expect.stringMatching(/^R-\d{6}-[0-9A-Z]{8}$/) },
      ...{ order_id: order.id, order_number: order.number, status: 'requested', requested_by: 'shopper' },
      lines: [
        {
          ...{ ...line, received: 0, variant_id: order.variantIds[0], sku: expect.stringMatching(/^SKU-/) },
          ...{ title: 'Stoneware mug', variant_title: null },
        },
      ],
      ...{ comment: 'Please collect', instructions: null, end_reason: null, receptions: [] },
      ...{ exchange: [], exchange_id: null },
      ...{ requested_at: expect.stringMatching(/Z$/), approved_at: null, ended_at: null },
    });
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.at(-1)).toEqual({
      at: body.requested_at,
      event: 'return_requested',
      detail: body.number,
      by: 'shopper',
    });
  });

  it('is opened by staff as well', async () => {
    const { id, lineIds } = await delivered(shop);
    const { status, body } = await desk.request(id, wish([lineIds[0]!, 1]));
    expect([status, body.requested_by, body.lines[0].comment]).toEqual([201, 'staff', null]);
  });

  it('is for units that were delivered and are not in another return', async () => {
    const order = await delivered(shop, [[1000, 4]], { fulfil: false }); // prettier-ignore
    const { id, lineIds } = order;
    const [line] = lineIds as [string];
    const refused = async (quantity: number, returnable: number) => {
      const { status, body } = await ask(order, wish([line, quantity]));
      expect([status, body.code]).toEqual([409, 'orders.not_returnable']);
      expect(body.lines).toEqual([{ line_id: line, requested: quantity, returnable }]);
    };
    await refused(1, 0);
    await shop.admin.post(`/v1/admin/orders/${id}/fulfilments`, { lines: [{ line_id: line, quantity: 3 }] });
    await refused(4, 3);
    const first = (await ask(order, wish([line, 2]))).body;
    await refused(2, 1);
    await desk.step(first.id, 'approve', {});
    await desk.receive(first.id, parcel([[line, 1]]));
    await refused(2, 1);
    await desk.step(first.id, 'close');
    expect((await ask(order, wish([line, 2]))).status).toBe(201);
    await refused(1, 0);
  });

  it('frees its units when it is rejected or cancelled', async () => {
    const order = await delivered(shop);
    for (const [verb, body] of [
      ['reject', { reason: 'Worn' }],
      ['cancel', {}],
    ] as const) {
      // prettier-ignore
      const asked = await ask(order, wish([order.lineIds[0]!, 3]));
      expect(asked.status).toBe(201);
      expect((await desk.step(asked.body.id, verb, body)).status).toBe(200);
    }
    expect((await ask(order, wish([order.lineIds[0]!, 3]))).status).toBe(201);
  });

  it('gives the last unit to exactly one of 10 who ask at once', async () => {
    const order = await delivered(shop, [[1000, 1]]); // prettier-ignore
    const one = wish([order.lineIds[0]!, 1]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? ask(order, one) : desk.request(order.id, one))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    const { data } = (await shop.admin.get(`/v1/admin/returns?order_id=${order.id}`)).body;
    expect(data).toHaveLength(1);
    const { timeline } = await desk.orderOf(order.id);
    expect(timeline.filter(({ event }: { event: string }) => event === 'return_requested')).toHaveLength(1);
  });

  it('happens once per Idempotency-Key', async () => {
    const order = await delivered(shop);
    const key = given.key();
    const first = await ask(order, wish([order.lineIds[0]!, 1]), key);
    const again = await ask(order, wish([order.lineIds[0]!, 1]), key);
    expect([again.status, again.body]).toEqual([201, first.body]);
  });

  it('names lines that are not the order’s, or twice', async () => {
    const order = await delivered(shop);
    const other = await delivered(shop);
    const foreign = await ask(order, wish([order.lineIds[0]!, 1], [other.lineIds[0]!, 1]));
    expect([foreign.status, foreign.body.code]).toEqual([422, 'orders.unknown_line']);
    expect(foreign.body.errors[0].path).toBe('lines.1.line_id');
    const twice = await ask(order, wish([order.lineIds[0]!, 1], [order.lineIds[0]!.toUpperCase(), 1]));
    expect([twice.status, twice.body.code]).toEqual([422, 'orders.return_line_twice']);
    expect((await shop.admin.get(`/v1/admin/returns?order_id=${order.id}`)).body.data).toEqual([]);
  });

  it('answers another’s token as a missing order', async () => {
    const [mine, theirs] = [await delivered(shop), await delivered(shop)];
    const body = wish([mine.lineIds[0]!, 1]);
    const stolen = await ask({ ...mine, token: theirs.token }, body);
    expect([stolen.status, stolen.body.code]).toEqual([404, 'orders.order_not_found']);
    expect((await ask({ ...mine, token: {} }, body)).status).toBe(401);
    expect((await ask({ ...mine, id: randomUUID() }, body)).body.code).toBe('orders.order_not_found');
    expect((await desk.request(randomUUID(), body)).body.code).toBe('orders.order_not_found');
    expect((await shop.store.post(`/v1/admin/orders/${mine.id}/returns`, body)).status).toBe(401);
    expect((await desk.orderOf(mine.id)).timeline.at(-1).event).not.toBe('return_requested');
  });

  const line = (change: object) => ({ lines: [{ line_id: randomUUID(), quantity: 1, reason: 'other', ...change }] });
  it.each([
    [{}, 'lines'],
    [{ lines: [] }, 'lines'],
    [{ lines: [null] }, 'lines'],
    [line({ line_id: 'x' }), 'lines.0.line_id'],
    [line({ quantity: 0 }), 'lines.0.quantity'],
    [line({ quantity: -2 }), 'lines.0.quantity'],
    [line({ quantity: '1' }), 'lines.0.quantity'],
    [line({ quantity: 10_000 }), 'lines.0.quantity'],
    [line({ reason: 'bored' }), 'lines.0.reason'],
    [line({ comment: ' ' }), 'lines.0.comment'],
    [line({ comment: 'x'.repeat(1001) }), 'lines.0.comment'],
    [{ ...line({}), comment: null }, 'comment'],
    [{ ...line({}), refund: true }, 'refund'],
  ])('refuses %j', async (body, path) => {
    const answer = await desk.request(randomUUID(), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'validation_failed']);
    expect(answer.body.errors[0].path).toMatch(new RegExp(`^${path.replaceAll('.', '\\.')}`));
  });
});
