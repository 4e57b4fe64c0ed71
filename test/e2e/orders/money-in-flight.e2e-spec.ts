import { SandboxGateway } from '../../../src/contexts/payments/sandbox-gateway/sandbox.gateway.js';
import { Database } from '../../../src/platform/database/database.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk } from './returning.js';
import { SoldOrder } from './sold-order.js';

const GATEWAY_METHOD = { capture: 'capture', void: 'void', refunds: 'refund' } as const;
type What = keyof typeof GATEWAY_METHOD;

/** What an order gives back is not written off because a gateway has not said yet what became of the same money. */
describe('an order of 24.90 while staff’s capture, refund or void of its payment is in flight', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop, { amount: 490 });
  });
  afterAll(() => shop.close());
  afterEach(() => jest.restoreAllMocks());

  /** The gateway's answer gets lost; answers how to let it come. */
  async function inFlight(paymentId: string, what: What, amount?: number) {
    const gateway = shop.app.get(SandboxGateway, { strict: false });
    const asked = jest.spyOn(gateway, GATEWAY_METHOD[what]).mockImplementationOnce(async () => {
      throw new Error('connection reset');
    });
    const body = amount ? { amount: { amount, currency: 'EUR' } } : {};
    expect((await shop.admin.post(`/v1/admin/payments/${paymentId}/${what}`, body, given.key())).status).toBe(202);
    return async (ends: 'done' | 'refused') => {
      if (ends === 'refused') asked.mockResolvedValueOnce({ status: 'declined', code: 'frozen' });
      const database = shop.app.get(Database);
      await database.query(
        `UPDATE payments.operations SET lease_until = now() - interval '1 s' WHERE status = 'pending'`,
      );
      await database.query(`SELECT graphile_worker.add_job('payments.sweep')`);
      await shop.settle();
    };
  }

  const balanceOf = ({ balance }: Answer['body']): Record<string, number> =>
    Object.fromEntries(
      Object.entries(balance as Record<string, { amount: number }>).map(([name, { amount }]) => [name, amount]),
    );

  type Change = (order: SoldOrder, key: Record<string, string>) => Promise<Answer>;
  const edit: Change = (order, key) => order.edit({ change: [order.units(0, 1)] }, key);
  const cancelLines: Change = (order, key) => order.cancelLines([order.units(0, 1)], {}, key);

  it.each([
    ['an edit', edit, 'capture', 'done', { captured: 2490, refunded: 1000, voided: 0, due: 0 }],
    ['an edit', edit, 'capture', 'refused', { captured: 0, refunded: 0, voided: 1000, due: 0 }],
    ['a cancelled unit', cancelLines, 'capture', 'done', { captured: 2490, refunded: 1000, voided: 0, due: 0 }],
    ['an edit', edit, 'void', 'done', { captured: 0, refunded: 0, voided: 2490, due: 1490 }],
    ['a cancelled unit', cancelLines, 'void', 'refused', { captured: 0, refunded: 0, voided: 1000, due: 0 }],
    ['an edit', edit, 'refunds', 'done', { captured: 2490, refunded: 2490, voided: 0, due: 0 }],
    ['an edit', edit, 'refunds', 'refused', { captured: 2490, refunded: 1000, voided: 0, due: 0 }],
  ] as [string, Change, What, 'done' | 'refused', object][])(
    '%s waits (%#)',
    async (_, change, what, ends, expected) => {
      const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
      if (what === 'refunds') await order.capture();
      await shop.settle();
      const answered = await inFlight(order.paymentId, what);
      const [before, key] = [await contentsOf(shop), given.key()];
      const early = await change(order, key);
      expect([early.status, early.body.code]).toEqual([409, 'payments.operation_in_flight']);
      expect(await contentsOf(shop)).toEqual(before);

      await answered(ends);
      expect((await change(order, key)).status).toBe(201);
      await shop.settle();
      const balance = balanceOf(await order.get());
      expect(balance).toMatchObject({ ...expected, refund_pending: 0, overpaid: 0 });
      const { captured, refunded, voided } = await order.money();
      expect(balance).toMatchObject({ captured, refunded, voided });
    },
  );

  it('does not wait when what is left suffices', async () => {
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const answered = await inFlight(order.paymentId, 'capture', 1490);
    expect((await edit(order, given.key())).status).toBe(201);
    await answered('done');
    expect(await order.money()).toMatchObject({ captured: 1490, refunded: 0, voided: 1000 });
    expect(balanceOf(await order.get())).toMatchObject({ refund_pending: 0, due: 0, overpaid: 0 });
  });

  it('takes no parcel in either, until it is known what its refund can be', async () => {
    const { id, lineIds, paymentId } = await delivered(shop);
    const desk = returnsDesk(shop);
    const { id: returnId } = await desk.approved(id, [lineIds[0]!, 3]);
    await shop.settle();
    const answered = await inFlight(paymentId, 'refunds', 3000);
    const before = await contentsOf(shop);
    const early = await desk.receive(returnId, parcel([[lineIds[0]!, 3]]));
    expect([early.status, early.body.code]).toEqual([409, 'payments.operation_in_flight']);
    expect(await contentsOf(shop)).toEqual(before);

    await answered('refused');
    expect((await desk.receive(returnId, parcel([[lineIds[0]!, 3]]))).status).toBe(201);
    await shop.settle();
    expect(balanceOf(await desk.orderOf(id))).toMatchObject({ refunded: 3490, refund_pending: 0, due: 0, overpaid: 0 });
  });
});
