import { FORGERIES } from '../../../src/simulators/kit/dialect.js';
import { type Simulator } from '../../../src/simulators/kit/simulator.js';
import { type Answer } from '../../support/api.js';
import { type Shop } from '../../support/shop.js';
import { type Simulated, simulatedPaypal, simulatedStripe } from '../../support/simulated-gateways.js';
import { ReconciliationHarness } from './reconciliation-harness.js';

/** A payment that was captured, 5.000 minor units of it, and the gateway's name of it. */
interface Captured {
  paymentId: string;
  reference: string;
}

/** A shop whose books are held against one gateway's. What the gateway has to say waits until it is released. */
export class BooksScene {
  private constructor(
    private readonly simulated: Simulated,
    readonly books: ReconciliationHarness,
  ) {}

  static async start(gateway: 'stripe' | 'paypal'): Promise<BooksScene> {
    const simulated = await (gateway === 'stripe' ? simulatedStripe() : simulatedPaypal());
    const books = await ReconciliationHarness.start(simulated.env);
    const scene = new BooksScene(simulated, books);
    scene.simulator.webhooks.set({ url: `${scene.shop.url}/v1/webhooks/${gateway}`, hold: true });
    return scene;
  }

  get simulator(): Simulator {
    return this.simulated.simulator;
  }

  get shop(): Shop {
    return this.books.payments.shop;
  }

  async close(): Promise<void> {
    await this.books.close();
    await this.simulated.close();
  }

  /** The messages that waited arrive, and have their effect. */
  async release(how: { order?: 'as_happened' | 'reversed'; times?: number } = {}): Promise<void> {
    await this.simulator.webhooks.release(how);
    await this.shop.settle();
  }

  /** Every message of what happens meanwhile is lost. */
  async unheard<T>(work: () => Promise<T>): Promise<T> {
    this.simulator.webhooks.set({ hold: false, lost: 1 });
    try {
      return await work();
    } finally {
      this.simulator.webhooks.set({ hold: true, lost: 0 });
    }
  }

  async orderOf(placed: { order: { id: string } }): Promise<Answer['body']> {
    return (await this.shop.admin.get(`/v1/admin/orders/${placed.order.id}`)).body;
  }

  /** A payment's disputes as staff see them, the newest first. */
  async disputes(paymentId: string): Promise<Answer['body'][]> {
    return (await this.shop.admin.get(`/v1/admin/disputes?payment_id=${paymentId}`)).body.data;
  }

  /** What stands on each account by what was booked of a payment, in minor units. */
  async standing(paymentId: string): Promise<Record<string, number>> {
    const { body } = await this.shop.admin.get(`/v1/admin/ledger/transactions?payment_id=${paymentId}&limit=100`);
    const sums: Record<string, number> = {};
    for (const { account, amount } of body.data.flatMap(({ entries }: { entries: object[] }) => entries))
      sums[account] = (sums[account] ?? 0) + amount.amount;
    return sums;
  }

  /** A buyer complains; answers the gateway's name of the dispute. */
  async dispute({ reference }: Pick<Captured, 'reference'>, more: object = {}): Promise<string> {
    const { id } = (await this.simulator.act('disputes', { payment: reference, ...more })) as { id: string };
    return id;
  }
}

/** What holds of every gateway's messages and disputes. */
export function messagesAndDisputes(the: () => BooksScene, captured: () => Promise<Captured>): void {
  it.each(FORGERIES)('refuses a message that is %s, and keeps nothing of it', async (how) => {
    const { books, simulator } = the();
    const count = async () => (await books.sql<{ n: string }>('SELECT count(*) AS n FROM payments.webhooks'))[0]!.n;
    const before = await count();
    const [event] = simulator.all<{ id: string }>('event');
    expect([400, 401]).toContain(await simulator.webhooks.forge(event!, how));
    expect(await count()).toBe(before);
  });

  it('shows an inquiry, moves nothing for it, and books it once money is taken', async () => {
    const { books, simulator } = the();
    const payment = await captured();
    const { paymentId } = payment;
    const inquiry = { inquiry: true };
    const [dropped, pursued] = [await the().dispute(payment, inquiry), await the().dispute(payment, inquiry)];
    await the().release();
    expect(await the().disputes(paymentId)).toMatchObject([{ status: 'inquiry' }, { status: 'inquiry' }]);
    await simulator.act('disputes/close', { dispute: dropped });
    await simulator.act('disputes/escalate', { dispute: pursued });
    await the().release({ order: 'reversed', times: 2 });
    expect(await the().disputes(paymentId)).toMatchObject([
      { gateway_dispute_id: pursued, status: 'open', held: { amount: 5000 } },
      { gateway_dispute_id: dropped, status: 'inquiry_closed', held: { amount: 0 } },
    ]);
    expect(await books.payments.payment(paymentId)).toMatchObject({ disputed: { amount: 5000 } });
    await books.run();
    expect(await books.breaks(`payment_id=${paymentId}`)).toEqual([]);
    const facts = await books.payments.facts({ paymentId });
    expect(facts.filter((fact) => fact.startsWith('dispute'))).toEqual(['dispute-opened']);
    await expect(simulator.act('disputes/escalate', { dispute: pursued })).rejects.toThrow('404');
  });

  it('makes good what lost messages would have told of disputes, in one cycle each', async () => {
    const { books, simulator } = the();
    const [lost, won, asked] = [await captured(), await captured(), await captured()];
    const standing = async (): Promise<string[]> => {
      const each = await Promise.all([lost, won, asked].map(({ paymentId }) => the().disputes(paymentId)));
      return each.map(([dispute]) => dispute?.status);
    };
    const ids = await the().unheard(async () => [
      await the().dispute(lost),
      await the().dispute(won),
      await the().dispute(asked, { inquiry: true }),
    ]);
    await books.run();
    expect(await standing()).toEqual(['open', 'open', 'inquiry']);
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ disputed: { amount: 5000 } });
    expect(await books.breaks(`payment_id=${won.paymentId}`)).toMatchObject([
      { kind: 'unrecorded_dispute', status: 'resolved', resolution: 'booked' },
    ]);
    expect(await books.run()).toMatchObject({ opened: 0, resolved: 0 });

    await the().unheard(async () => {
      for (const [at, status] of ['lost', 'won', 'over'].entries())
        await simulator.act('disputes/close', { dispute: ids[at], status });
    });
    await books.run();
    expect(await standing()).toEqual(['lost', 'won', 'inquiry_closed']);
    expect(await books.payments.payment(won.paymentId)).toMatchObject({ disputed: { amount: 0 } });
    expect(await books.run()).toMatchObject({ opened: 0, resolved: 0 });
  });
}
