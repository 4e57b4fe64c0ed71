import { randomUUID } from 'node:crypto';
import { contentsOf } from '../../support/contents.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { eur, SoldOrder } from './sold-order.js';

/** Orders of 3 units at 3.33 and 2 at 10.00, with 4.90 delivery: 34.89. */
describe('POST /v1/admin/orders/{id}/edits', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const LINES = [
    { price: 333, quantity: 3 },
    { price: 1000, quantity: 2 },
  ];
  const sold = (token?: string): Promise<SoldOrder> => SoldOrder.of(shop, shipping, LINES, token);
  const preview = (order: SoldOrder, edit: object) => order.post('edits/preview', edit);
  const priced = (variantId: string, amount: number) =>
    shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [{ amount, currency: 'EUR' }] });

  it('adds at today’s price, keeps sold prices, and what is more is due', async () => {
    const order = await sold();
    const { variantId } = await given.product(shop, { price: 500, stock: 5 });
    await priced(order.variantIds[1]!, 9999);
    const edit = {
      add: [{ variant_id: variantId, quantity: 2 }],
      change: [order.units(1, 3)],
      note: 'agreed on the phone',
      expected_total: eur(3489 + 1000 + 1000),
    };
    const { status, body } = await order.edit(edit);
    expect([status, body.totals.total, body.totals.due]).toEqual([201, eur(5489), eur(2000)]);
    expect(body.lines.slice(2)).toMatchObject([
      { variant_id: variantId, quantity: 2, unit_price: eur(500), gross: eur(1000) },
      { variant_id: order.variantIds[1], quantity: 1, unit_price: eur(1000), gross: eur(1000) },
    ]);
    const [bought, raised] = [body.lines[1], body.lines[3]];
    expect(raised.tax.amount * 2).toBe(bought.tax.amount + (bought.tax.amount % 2));
    expect(body.edits).toMatchObject([{ total_before: eur(3489), total: eur(5489), cancelled: [] }]);
    expect(body.timeline.at(-1)).toMatchObject({ event: 'edited', detail: 'agreed on the phone', by: 'tests' });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
    expect(await stockOf(shop, order.variantIds[1]!)).toEqual({ onHand: 17, held: 0 });
    expect(await order.told('orders.order-edited.v1')).toMatchObject([
      {
        totalBefore: 3489,
        total: 5489,
        refund: 0,
        amountDue: 2000,
        added: [{ gross: 1000 }, { gross: 1000 }],
        cancelled: [],
      },
    ]);
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 0, refunded: 0 });
    expect((await order.fulfil()).body).toMatchObject({ status: 409, code: 'orders.amount_due', due: eur(2000) });
  });

  it('refuses more than can be counted, of a sold line and of a new one', async () => {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1_000_000_000_000, quantity: 1 }]);
    const raised = { change: [order.units(0, 9999)] };
    const added = { add: [{ variant_id: order.variantIds[0], quantity: 9999 }] };
    for (const [edit, code] of [
      [raised, 'orders'],
      [added, 'pricing'],
    ] as const) {
      for (const answer of [await preview(order, edit), await order.edit({ ...edit, expected_total: eur(1) })]) {
        expect([answer.status, answer.body.code]).toEqual([422, `${code}.amount_too_large`]);
      }
    }
    expect((await order.get()).lines).toMatchObject([{ quantity: 1, cancelled: 0 }]);
  });

  it('takes away at the sold price, and refunds what is less', async () => {
    const order = await sold();
    await order.capture();
    const { body } = await order.edit({ change: [order.units(0, 1)], remove: [order.lineIds[1]] });
    expect([body.totals.total, body.totals.due]).toEqual([eur(823), eur(0)]);
    expect(body.lines).toMatchObject([
      { quantity: 3, cancelled: 2, kept: { quantity: 1, gross: eur(333) } },
      { cancelled: 2, kept: { quantity: 0, gross: eur(0) } },
    ]);
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 19, held: 0 });
    await shop.settle();
    expect(await order.money()).toMatchObject({ captured: 3489, refunded: 2666 });
  });

  it('moves no money when what is added costs what is taken away, and sells the freed unit again', async () => {
    const order = await SoldOrder.of(shop, shipping, [
      { price: 700, quantity: 1, stock: 1 },
      { price: 100, quantity: 1 },
    ]);
    const edit = { add: [{ variant_id: order.variantIds[0], quantity: 1 }], remove: [order.lineIds[0]] };
    const { status, body } = await order.edit(edit);
    expect([status, body.totals.total, body.totals.due]).toEqual([201, eur(1290), eur(0)]);
    expect(await stockOf(shop, order.variantIds[0]!)).toEqual({ onHand: 0, held: 0 });
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 0, refunded: 0 });
  });

  it('takes what was still due away before it refunds', async () => {
    const order = await sold();
    await order.edit({ change: [order.units(1, 4)] });
    const added = (await order.get()).lines[2].id;
    const { body } = await order.cancelLines([{ line_id: added, quantity: 2 }, order.units(1, 1)]);
    expect(body.totals).toMatchObject({ total: eur(2489), due: eur(0) });
    await shop.settle();
    expect(await order.money()).toMatchObject({ voided: 1000 });
    expect(await stockOf(shop, order.variantIds[1]!)).toEqual({ onHand: 19, held: 0 });
  });

  it('is undone as a whole when the order is cancelled: all stock and all money go back', async () => {
    const order = await sold();
    await order.edit({ change: [order.units(1, 5)], remove: [order.lineIds[0]] });
    expect((await order.post('cancel', { reason: 'test' })).status).toBe(200);
    await shop.settle();
    for (const variantId of order.variantIds) expect(await stockOf(shop, variantId)).toEqual({ onHand: 20, held: 0 });
    expect(await order.money()).toMatchObject({ voided: 3489 });
    expect((await order.get()).totals.due).toEqual(eur(0));
  });

  it('opens a fulfilled order again when it adds something', async () => {
    const order = await sold();
    await order.fulfil();
    const { body } = await order.edit({ add: [{ variant_id: order.variantIds[0], quantity: 1 }] });
    expect([body.status, body.fulfilment_status]).toEqual(['confirmed', 'partial']);
  });

  it('is previewed without any effect', async () => {
    const order = await sold();
    await shop.settle();
    const before = await contentsOf(shop);
    const up = await preview(order, { add: [{ variant_id: order.variantIds[0], quantity: 1 }], change: [order.units(1, 1)] }); // prettier-ignore
    expect([up.status, up.body.totals]).toMatchObject([200, { total: eur(2822), due: eur(0), refund: eur(667) }]);
    expect(up.body.lines).toHaveLength(3);
    expect((await preview(order, { change: [order.units(1, 3)] })).body.totals).toMatchObject({ due: eur(1000) });
    expect((await preview(order, {})).body).toMatchObject({ status: 422, code: 'orders.edit_empty' });
    expect(await contentsOf(shop)).toEqual(before);
  });

  it('may go beyond the buyer’s share, which it counts towards', async () => {
    const order = await sold();
    const { variantId } = await given.product(shop, { price: 500, stock: 50 });
    await shop.admin.put(`/v1/admin/inventory/variants/${variantId}/policy`, { max_per_customer: { units: 3 } });
    const email = (await order.get()).email;
    const buy = async (quantity: number) => {
      const lines = [{ variant_id: variantId, quantity }];
      const { status, body } = await shop.store.post('/v1/store/checkouts', given.checkout(variantId, shipping, { email, lines }), given.key()); // prettier-ignore
      return status === 201 ? 'bought' : body.code;
    };
    const added = (await order.edit({ add: [{ variant_id: variantId, quantity: 2 }] })).body.lines.at(-1).id;
    expect(await buy(2)).toBe('purchase_limit_reached');
    expect(await buy(1)).toBe('bought');
    expect((await order.edit({ change: [{ line_id: added, quantity: 6 }] })).status).toBe(201);
    expect(await buy(1)).toBe('purchase_limit_reached');
    const raised = (await order.get()).lines.at(-1).id;
    expect((await order.edit({ remove: [raised] })).status).toBe(201);
    expect(await buy(1)).toBe('purchase_limit_reached'); // 2 of the edit and 1 that was bought
    expect((await order.cancelLines([{ line_id: added, quantity: 1 }])).status).toBe(201);
    expect(await buy(1)).toBe('bought');
    expect((await order.post('cancel', { reason: 'test' })).status).toBe(200);
    expect(await buy(2)).toBe('purchase_limit_reached');
    expect(await buy(1)).toBe('bought');
  });

  it('gives back the parts that a line of a bundle took, though it was made of others in between', async () => {
    const [lamp, bulb, set] = [await given.product(shop, { stock: 20 }), await given.product(shop, { stock: 20 }), await given.product(shop, { stock: 0 })]; // prettier-ignore
    const make = (parts: [{ variantId: string }, number][]) =>
      shop.admin.put(`/v1/admin/inventory/variants/${set.variantId}/bundle`, {
        parts: parts.map(([{ variantId }, quantity]) => ({ variant_id: variantId, quantity })),
      });
    const onHand = async () => [(await stockOf(shop, lamp.variantId)).onHand, (await stockOf(shop, bulb.variantId)).onHand]; // prettier-ignore
    const order = await sold();
    await make([[lamp, 1], [bulb, 2]]); // prettier-ignore
    const one = (await order.edit({ add: [{ variant_id: set.variantId, quantity: 2 }] })).body.lines.at(-1).id;
    await make([[lamp, 3]]);
    const two = (await order.edit({ add: [{ variant_id: set.variantId, quantity: 2 }] })).body.lines.at(-1).id;
    expect(await onHand()).toEqual([20 - 2 - 6, 20 - 4]);
    expect((await order.cancelLines([{ line_id: one, quantity: 1 }])).status).toBe(201);
    expect(await onHand()).toEqual([20 - 1 - 6, 20 - 2]);
    expect((await order.edit({ change: [{ line_id: two, quantity: 1 }], remove: [one] })).status).toBe(201);
    expect(await onHand()).toEqual([20 - 3, 20]);
    expect((await order.post('cancel', { reason: 'test' })).status).toBe(200);
    expect(await onHand()).toEqual([20, 20]);
  });

  it('acts once per Idempotency-Key, and needs one', async () => {
    const [order, key] = [await sold(), given.key()];
    const edit = { change: [order.units(1, 3)] };
    const first = await order.edit(edit, key);
    const again = await order.edit(edit, key);
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    expect((await order.get()).lines).toHaveLength(3);
    expect((await order.post('edits', edit)).body).toMatchObject({ status: 428, code: 'idempotency_key_required' });
  });

  it('is refused where it is not possible, and leaves no trace', async () => {
    const [order, waiting, gone] = [await sold(), await sold('tok_requires_action'), await sold()];
    await order.fulfil([order.units(0, 2)]);
    await gone.post('cancel', { reason: 'test' });
    const scarce = await given.product(shop, { stock: 1 });
    const unpriced = await given.product(shop, { currency: 'USD' });
    await shop.settle();
    const before = await contentsOf(shop);
    const add = (variant_id: string, quantity = 1) => ({ add: [{ variant_id, quantity }] });
    const cases: [SoldOrder, object, number, string, string?][] = [
      [order, { change: [order.units(0, 1)] }, 409, 'orders.over_cancelled'],
      [order, { remove: [order.lineIds[0]] }, 409, 'orders.over_cancelled'],
      [order, { change: [order.units(1, 2)] }, 422, 'orders.edit_empty'],
      [order, { change: [order.units(1, 1)], remove: [order.lineIds[1]] }, 422, 'orders.edit_contradicts', 'remove.0'],
      [order, { change: [order.units(1, 1), { line_id: randomUUID(), quantity: 1 }] }, 422, 'orders.unknown_line', 'change.1.line_id'], // prettier-ignore
      [order, { remove: [waiting.lineIds[0]] }, 422, 'orders.unknown_line', 'remove.0'],
      [order, add(scarce.variantId, 2), 409, 'out_of_stock'],
      [order, { ...add(scarce.variantId, 2), remove: [order.lineIds[1]] }, 409, 'out_of_stock'],
      [order, add(unpriced.variantId), 422, 'orders.lines_not_sellable', 'add.0.variant_id'],
      [order, add(randomUUID()), 422, 'orders.lines_not_sellable', 'add.0.variant_id'],
      [order, { change: [order.units(1, 3)], expected_total: eur(1) }, 409, 'total_changed'],
      [order, { change: [order.units(1, 3)], expected_total: { amount: 4489, currency: 'USD' } }, 409, 'total_changed'],
      [waiting, { change: [waiting.units(1, 3)] }, 409, 'orders.step_refused'],
      [gone, { change: [gone.units(1, 3)] }, 409, 'orders.step_refused'],
    ];
    for (const [at, edit, status, code, path] of cases) {
      const { body } = await at.edit(edit);
      expect(body).toMatchObject({ status, code, ...(path && { errors: [{ path }] }) });
    }
    expect(await contentsOf(shop)).toEqual(before);
    const fresh = await sold();
    expect((await fresh.edit({ remove: fresh.lineIds })).body).toMatchObject({ status: 409, code: 'orders.edit_leaves_nothing' }); // prettier-ignore
    const nowhere = await shop.admin.post(`/v1/admin/orders/${randomUUID()}/edits`, {}, given.key());
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'orders.order_not_found']);
  });

  it.each([
    [{ add: {} }, 'add'],
    [{ add: [{ variant_id: 'x', quantity: 1 }] }, 'add.0.variant_id'],
    [{ add: [{ variant_id: randomUUID(), quantity: 10_000 }] }, 'add.0.quantity'],
    [{ change: [{ line_id: randomUUID(), quantity: 0 }] }, 'change.0.quantity'],
    [{ remove: ['x'] }, 'remove'],
    [{ remove: null }, 'remove'],
    [{ note: ' ' }, 'note'],
    [{ expected_total: 1 }, 'expected_total'],
    [{ price: 1 }, 'price'],
  ])('refuses %j', async (edit, path) => {
    const order = await sold();
    const { status, body } = await order.edit(edit);
    expect([status, body.code]).toEqual([422, 'validation_failed']);
    expect(body.errors[0].path).toMatch(new RegExp(`^${path}`));
  });
});
