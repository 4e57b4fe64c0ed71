import { CommandBus } from '@nestjs/cqrs';
import { SettleOrder } from '../../../src/contexts/orders/contract/settle-order.command.js';
import { ConfirmOrderOnPaymentAuthorized } from '../../../src/contexts/orders/settle-order/confirm-order-on-payment-authorized.js';
import { GatewaySilent } from '../../../src/contexts/payments/domain/payment.errors.js';
import { Database } from '../../../src/platform/database/database.js';
import { given, stockOf } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('an order whose payment’s outcome comes after the placing request', () => {
  let shop: Shop;
  let shipping: string;
  beforeAll(async () => {
    shop = await startShop();
    shipping = await given.shippingOption(shop);
  });
  afterAll(() => shop.close());

  async function waiting() {
    const { variantId } = await given.product(shop, { stock: 3 });
    const payment = { gateway: 'sandbox', token: 'tok_requires_action' };
    const checkout = given.checkout(variantId, shipping, { payment });
    const { body } = await shop.store.post('/v1/store/checkouts', checkout, given.key());
    const decide = async (decision: string): Promise<void> => {
      await shop.store.post(new URL(body.next_action.url).pathname, { decision });
      await shop.settle();
    };
    const bank = new URL(body.next_action.url).pathname;
    return { variantId, id: body.order.id as string, paymentId: body.payment.id as string, bank, decide };
  }

  const order = async (id: string) => (await shop.admin.get(`/v1/admin/orders/${id}`)).body;
  const settle = (id: string, settlement: ConstructorParameters<typeof SettleOrder>[1]) =>
    shop.app.get(CommandBus).execute(new SettleOrder(id, settlement));

  it('is confirmed when it was paid: its stock is sold', async () => {
    const { variantId, id, decide } = await waiting();
    await decide('approve');
    expect(await order(id)).toMatchObject({ status: 'confirmed', confirmed_at: expect.stringMatching(/Z$/) });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 2, held: 0 });
  });

  it('is confirmed, too, when its payment was taken and that is heard before its authorisation', async () => {
    const { variantId, id, paymentId, bank } = await waiting();
    const confirming = shop.app.get(ConfirmOrderOnPaymentAuthorized, { strict: false });
    const handle = confirming.handleBatch.bind(confirming);
    const late = jest.spyOn(confirming, 'handleBatch').mockImplementation(async (facts) => {
      const heard = `SELECT FROM orders.orders WHERE id = $1 AND (money->'payments'->$2->>'captured')::int > 0`;
      if ((await shop.app.get(Database).query(heard, [id, paymentId])).length === 0) throw new GatewaySilent('sandbox');
      return handle(facts);
    });
    await shop.store.post(bank, { decision: 'approve' });
    expect((await shop.admin.post(`/v1/admin/payments/${paymentId}/capture`, {}, given.key())).status).toBe(201);
    await shop.settle();
    late.mockRestore();
    expect(await order(id)).toMatchObject({ status: 'confirmed', payment_status: 'captured' });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 2, held: 0 });
  });

  it('is confirmed in a transaction of its own, also when news of several payments comes together', async () => {
    const orders = [await waiting(), await waiting(), await waiting()];
    const confirming = shop.app.get(ConfirmOrderOnPaymentAuthorized, { strict: false });
    const handle = confirming.handleBatch.bind(confirming);
    let together = false;
    const late = jest.spyOn(confirming, 'handleBatch').mockImplementation((facts) => {
      together ||= facts.length === orders.length;
      if (!together) throw new GatewaySilent('sandbox');
      return handle(facts);
    });
    for (const { bank } of orders) await shop.store.post(bank, { decision: 'approve' });
    await shop.settle();
    late.mockRestore();
    const sold = `SELECT DISTINCT xmin::text FROM platform.facts WHERE type LIKE 'orders.order-confirmed.%' AND subject = ANY ($1)`;
    expect(await shop.app.get(Database).query(sold, [orders.map(({ id }) => id)])).toHaveLength(orders.length);
    for (const { id } of orders) expect(await order(id)).toMatchObject({ status: 'confirmed' });
  });

  it('is cancelled when it was not: its stock is free', async () => {
    const { variantId, id, decide } = await waiting();
    await decide('refuse');
    expect(await order(id)).toMatchObject({ status: 'cancelled', payment_status: 'declined' });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
  });

  it('hears the same outcome any number of times, and keeps the first', async () => {
    const { variantId, id, paymentId, decide } = await waiting();
    await decide('approve');
    const before = await order(id);
    const answers = await Promise.all([
      settle(id, { as: 'paid', authorized: [paymentId] }),
      settle(id, { as: 'paid', authorized: [paymentId] }),
      settle(id, { as: 'unpaid', reason: 'payment_expired' }),
    ]);
    expect(answers).toEqual(Array(3).fill('confirmed'));
    expect(await order(id)).toEqual(before);
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 2, held: 0 });
  });

  it('is one thing or the other when both come at once', async () => {
    for (let attempt = 0; attempt < 6; attempt++) {
      const { variantId, id, paymentId } = await waiting();
      await Promise.all([
        settle(id, { as: 'paid', authorized: [paymentId] }),
        settle(id, { as: 'unpaid', reason: 'payment_expired' }),
      ]);
      const { status } = await order(id);
      const onHand = status === 'confirmed' ? 2 : 3;
      expect(await stockOf(shop, variantId)).toEqual({ onHand, held: 0 });
    }
  });

  it('is cancelled and paid back when its stock was let go meanwhile and is there no more', async () => {
    const { variantId, id, decide } = await waiting();
    const database = shop.app.get(Database);
    await database.query(`UPDATE inventory.holds SET expires_at = now() - interval '1 s' WHERE id = $1`, [id]);
    await database.query(`SELECT graphile_worker.add_job('inventory.expire-holds')`);
    await shop.settle();
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 3, held: 0 });
    await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: 0 });
    await decide('approve');
    expect(await order(id)).toMatchObject({
      ...{ status: 'cancelled', payment_status: 'voided' },
      payments: [{ status: 'voided', captured: { amount: 0 } }],
    });
    expect(await stockOf(shop, variantId)).toEqual({ onHand: 0, held: 0 });
  });
});
