import { type Answer } from '../../support/api.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { movementsOf } from '../journeys/shopper.js';
import { SoldOrder } from './sold-order.js';

const STOCK = 20;

/** Several people at one order at once: each unit goes one way, and money and stock say the same. */
describe('at once', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());

  const sold = (quantity = 1): Promise<SoldOrder> => SoldOrder.of(shop, shipping, [{ price: 333, quantity }]);

  /** What the order, the stock and the money say of each other, whatever has happened. */
  async function expectExact(order: SoldOrder): Promise<void> {
    await shop.settle();
    const { lines, totals, status, shipping: delivery } = await order.get();
    const ordered = lines.reduce((sum: number, line: { quantity: number }) => sum + line.quantity, 0);
    const cancelled = lines.reduce((sum: number, line: { cancelled: number }) => sum + line.cancelled, 0);
    for (const line of lines) expect(line.fulfilled + line.cancelled).toBeLessThanOrEqual(line.quantity);
    const stock = await stockOf(shop, order.variantIds[0]!);
    expect(stock).toEqual({ onHand: STOCK - ordered + cancelled, held: 0 });
    expect(await movementsOf(shop, order.variantIds[0]!)).toEqual(stock);
    const { captured, refunded, voided } = await order.money();
    const first = 333 * lines[0].quantity + 490;
    expect(voided + refunded).toBeLessThanOrEqual(first);
    expect(refunded).toBeLessThanOrEqual(captured);
    if (status === 'cancelled') return expect(voided + refunded).toBe(first);
    const kept = lines.reduce(
      (sum: number, line: { kept: { gross: { amount: number } } }) => sum + line.kept.gross.amount,
      0,
    );
    expect(totals.total.amount).toBe(kept + delivery.gross.amount);
    expect(first - voided - refunded + totals.due.amount).toBe(totals.total.amount);
  }

  it.each([1, 2, 3, 4, 5, 6])('cancel, fulfil, edit and cancel by line of the same unit: one wins (%i)', async () => {
    const order = await sold();
    const other = await given.product(shop, { price: 100 });
    const swap = { add: [{ variant_id: other.variantId, quantity: 1 }], remove: [order.lineIds[0]] };
    const deeds: (() => Promise<Answer>)[] = [
      () => order.post('cancel', { reason: 'x' }),
      () => order.fulfil([order.units(0, 1)]),
      () => order.edit(swap),
      () => order.cancelLines([order.units(0, 1)]),
      () => shop.store.post(`/v1/store/orders/${order.id}/cancel`, {}, order.token),
    ];
    const answers = await Promise.all(deeds.map((deed) => deed()));
    for (const { status } of answers) expect([200, 201, 409]).toContain(status);
    await shop.settle();
    const { lines, status } = await order.get();
    expect(lines[0].fulfilled + lines[0].cancelled).toBe(1); // the unit went one way
    const byLine = [answers[1]!, answers[2]!, answers[3]!].filter((answer) => answer.status === 201);
    expect(byLine.length).toBeLessThanOrEqual(1); // a whole cancel may follow an edit, or say what is already so
    if (status !== 'cancelled') expect(byLine).toHaveLength(1);
    expect(await movementsOf(shop, other.variantId)).toEqual(await stockOf(shop, other.variantId));
    const { captured, refunded, voided } = await order.money();
    expect(captured + refunded).toBe(0);
    expect(voided).toBe(status === 'cancelled' ? 823 : answers[2]!.status === 201 ? 233 : 0);
  });

  it('twelve who take one unit each of six, in three ways: six win', async () => {
    const order = await sold(6);
    await order.capture();
    const ways = [
      () => order.cancelLines([order.units(0, 1)]),
      () => order.fulfil([order.units(0, 1)]),
      () => order.cancelLines([order.units(0, 1)]),
    ];
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ways[n % 3]!()));
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(6);
    for (const { status } of answers) expect([201, 409]).toContain(status);
    const [line] = (await order.get()).lines;
    expect(line.fulfilled + line.cancelled).toBe(6);
    await expectExact(order);
  });

  it('edits that raise and lower one line take turns', async () => {
    const order = await sold(4);
    const answers = await Promise.all(
      [2, 6, 3, 5, 1].map((quantity) => order.edit({ change: [order.units(0, quantity)] })),
    );
    for (const { status } of answers) expect([201, 409, 422]).toContain(status);
    await expectExact(order);
  });

  it('fulfilling and taking back: the counts stay', async () => {
    const order = await sold(3);
    const { body } = await order.fulfil([order.units(0, 2)]);
    const [{ id }] = body.fulfilments;
    await Promise.all([
      order.post(`fulfilments/${id}/cancel`, { reason: 'x' }),
      order.post(`fulfilments/${id}/deliver`, undefined),
      order.fulfil(),
      order.cancelLines([order.units(0, 1)]),
    ]);
    const { fulfilments, lines } = await order.get();
    const sent = fulfilments
      .filter(({ status }: { status: string }) => status !== 'cancelled')
      .flatMap((fulfilment: { lines: { quantity: number }[] }) => fulfilment.lines)
      .reduce((sum: number, { quantity }: { quantity: number }) => sum + quantity, 0);
    expect(lines[0].fulfilled).toBe(sent);
    await expectExact(order);
  });
});
