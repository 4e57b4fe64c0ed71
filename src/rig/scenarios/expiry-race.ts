import { setTimeout as sleep } from 'node:timers/promises';
import { type Client } from 'pg';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { send } from '../driver/http.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const AT_ONCE = 12;
/** The payment's news comes so many milliseconds before or after the hold's end. */
const AROUND_MS = 50;
/** How long a hold still lasts when its trial begins. */
const LEFT_MS = 1_500;
/** By how much a trial corrects the aim: the first ones most. As many as run at once correct the same mistake. */
const STEP_MS = { first: 60, least: 5 };
/** The first of the trials find the aim: they are checked like the others, but do not tell how even the race is. */
const AIMING_SHARE = 1 / 3;
/** Of the trials after those, each side of the race wins so many at least. */
const LEAST_SHARE = 0.3;
const PATIENCE_MS = 30_000;

interface Ending {
  readonly order: string;
  readonly hold: string;
  readonly lapsed: boolean;
}

/** The hold runs out at the moment at which the bank says yes: one of the two has won, never both, never neither. */
export const EXPIRY_RACE: Scenario = {
  name: 'expiry-race',
  covers: ['I3', 'I12'],
  story: 'shoppers come back from their bank as their holds run out, while others buy what comes free',
  async run(stage) {
    const { world, tally, sized } = stage;
    const trials = sized({ short: 40, push: 150, nightly: 1_000 });
    const [variant_id] = await world.stockUp(1, trials);
    const lines = [{ variant_id: variant_id!, quantity: 1 }];
    const race = new Race(stage, trials * AIMING_SHARE);
    const expiring = race.keepExpiring();
    // Whoever comes meanwhile takes some of what came free: those holds cannot be had again.
    const rivals = race.keepBuying(lines);
    try {
      await inParallel(AT_ONCE, upTo(trials), async () => {
        const { orderId, paymentId } = await world.shopper.checkout({ lines, token: 'pm_card_threeDSecure2Required' });
        if (orderId) await withClient(world.database.url, (client) => race.trial(client, orderId, paymentId!));
        else tally.count('not held: a rival had it');
      });
    } finally {
      race.stop();
      await Promise.all([expiring, rivals]);
    }
    await checkAll(stage);
    await nothingUnpaid(stage, variant_id!, trials);
    const [paid, ended] = ['paid before its end', 'ended before it was paid'].map((how) => tally.counts.get(how) ?? 0);
    const isEven = Math.min(paid!, ended!) >= LEAST_SHARE * (paid! + ended!);
    tally.expect('rig', 'each side of the race won its share', isEven, `${paid} paid before, ${ended} ended before`);
  },
};

class Race {
  /**
   * How long before the end the bank must be answered for both sides to be equally likely: found by steps that become
   * smaller (Robbins and Monro, 1951). Negative where news of the bank travels faster than the end is noticed.
   */
  private lead = 200;
  private learnt = 0;
  private stopped = false;

  constructor(
    private readonly stage: Stage,
    private readonly aiming: number,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  /** What the clock does each minute, without the minute. */
  async keepExpiring(): Promise<void> {
    await withClient(this.stage.world.database.url, async (client) => {
      for (; !this.stopped; await sleep(20))
        await client.query(`SELECT graphile_worker.add_job('inventory.expire-holds', job_key := 'rig:expire-holds')`);
    });
  }

  async keepBuying(lines: readonly { variant_id: string; quantity: number }[]): Promise<void> {
    const { shopper } = this.stage.world;
    for (; !this.stopped; await sleep(100)) await shopper.checkout({ lines, token: shopper.wallet.sureInParts });
  }

  /** Ages a hold to a moment from now, lets the bank say yes around that moment, and waits for what became of it. */
  async trial(client: Client, orderId: string, paymentId: string): Promise<void> {
    const { world, tally, random } = this.stage;
    const { rows } = await client.query<{ reference: string }>(
      `WITH aged AS (UPDATE inventory.holds SET expires_at = clock_timestamp() + make_interval(secs => $2 / 1000.0) WHERE id = $1)
       SELECT gateway_reference AS reference FROM payments.payments WHERE id = $3`,
      [orderId, LEFT_MS, paymentId],
    );
    await sleep(LEFT_MS - this.lead + random.whole(-AROUND_MS, AROUND_MS));
    const page = `http://127.0.0.1:${world.stripe.port}/pages/3ds/${rows[0]!.reference}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await send({ method: 'POST', url: page, body: 'decision=approve', headers });
    if (status >= 400) throw new Error(`The bank's page answered ${status}`);
    const { order, hold, lapsed } = await endOf(client, orderId);
    this.learnFrom(lapsed);
    tally.count('trials');
    if (lapsed && order === 'confirmed') tally.count('held once more for a late payment');
    if (order === 'cancelled') tally.count('came too late, and the money goes back');
    const once =
      order === 'confirmed' ? hold === 'committed' : order === 'cancelled' && hold !== 'committed' && hold !== 'held';
    tally.expect(
      'I3',
      'a hold is consumed or let go, never both and never neither',
      once,
      `order ${orderId} is ${order}, its hold ${hold}`,
    );
  }

  private learnFrom(lapsed: boolean): void {
    const step = Math.max((STEP_MS.first * AT_ONCE) / (AT_ONCE + this.learnt++), STEP_MS.least);
    this.lead += lapsed ? step : -step;
    if (this.learnt > this.aiming) this.stage.tally.count(lapsed ? 'ended before it was paid' : 'paid before its end');
  }
}

async function endOf(client: Client, orderId: string): Promise<Ending> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const { rows } = await client.query<Ending>(
      `SELECT o.status AS "order", h.status AS hold, EXISTS (
         SELECT FROM inventory.movements m WHERE m.reference = o.id AND m.reason = 'expired') AS lapsed
       FROM orders.orders o JOIN inventory.holds h USING (id) WHERE o.id = $1`,
      [orderId],
    );
    if (rows[0]!.order !== 'pending' || Date.now() > until) return rows[0]!;
  }
}

/** Units left the shelf for orders that are paid, and for no others. */
async function nothingUnpaid({ world, tally }: Stage, variant: string, stock: number): Promise<void> {
  const { rows } = await withClient(world.database.url, (client) =>
    client.query<{ gone: number; paid: number }>(
      `SELECT $2::int - sum(on_hand)::int AS gone, (
         SELECT count(*)::int FROM orders.orders o JOIN payments.payments p ON p.order_id = o.id
         WHERE o.status = 'confirmed' AND p.authorized = o.total AND p.voided = 0 AND p.refunded = 0
           AND o.lines @> jsonb_build_array(jsonb_build_object('variantId', $1::text))) AS paid
       FROM inventory.levels WHERE variant_id = $1::uuid`,
      [variant, stock],
    ),
  );
  const { gone, paid } = rows[0]!;
  tally.add({
    invariant: 'I3',
    title: 'as many units are gone as orders are paid',
    looked: gone,
    violations: gone === paid ? [] : [`${gone} gone, ${paid} paid`],
  });
}
