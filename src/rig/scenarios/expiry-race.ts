import { setTimeout as sleep } from 'node:timers/promises';
import { type Client } from 'pg';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { send } from '../driver/http.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const AT_ONCE = 8;
/** How long shoppers are at their bank. All at once would make a queue of what is to be a race. */
const AT_THE_BANK_MS = [300, 1_500] as const;
/** The payment's news comes up to so many milliseconds before or after the hold's end. */
const AROUND_MS = 50;
/** The aim looks back on so many trials: as many as run at once, so that it forgets at once what the machine was like. */
const LATELY = AT_ONCE;
/** What the first trials believe. */
const FIRST_LEAD_MS = 100;
/**
 * So many trials take the aim, while processes that have just begun become faster: they are checked like the others, but do
 * not tell how even the race is.
 */
const AIMING = 30;
/** Of the trials after those, each side of the race wins so many at least. */
const LEAST_SHARE = 0.3;
const PATIENCE_MS = 30_000;

interface Ending {
  readonly order: string;
  readonly hold: string;
  /** When the news of the payment came to the hold, or else when the order was cancelled; null while it is pending. */
  readonly settled: Date | null;
  /** When the end of its hold was booked; null for a hold that was paid before. */
  readonly expired: Date | null;
}

/** The hold runs out at the moment at which the bank says yes: one of the two has won, never both, never neither. */
export const EXPIRY_RACE: Scenario = {
  name: 'expiry-race',
  covers: ['I3', 'I12'],
  story: 'shoppers come back from their bank as their holds run out, while others buy what comes free',
  async run(stage) {
    const { world, tally, sized } = stage;
    const trials = sized({ short: 80, push: 150, nightly: 1_000 });
    const variant_id = await world.stockOf(trials);
    const lines = [{ variant_id, quantity: 1 }];
    const race = new Race(stage);
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
    await nothingUnpaid(stage, variant_id, trials);
    const [paid, ended] = ['paid before its end', 'ended before it was paid'].map((how) => tally.counts.get(how) ?? 0);
    const isEven = Math.min(paid!, ended!) >= LEAST_SHARE * (paid! + ended!);
    tally.expect('rig', 'each side of the race won its share', isEven, `${paid} paid before, ${ended} ended before`);
  },
};

class Race {
  /** What trials have shown: by how many milliseconds the news of a payment is slower than the end of a hold, and who won. */
  private readonly shown = [{ leadMs: FIRST_LEAD_MS, lapsed: false }];
  /** Milliseconds that each round of expiring took. */
  private readonly rounds = [0];
  private tried = 0;
  private stopped = false;

  constructor(private readonly stage: Stage) {}

  stop(): void {
    this.stopped = true;
  }

  /**
   * How many milliseconds after the bank's answer a hold must end for both sides to be equally likely: the median of what
   * was shown lately, while both win. The more often one wins, the more the aim favours the other, up to the extremes of
   * what was shown: then one trial is enough to show that the machine has become slower or faster.
   */
  private get aim(): number {
    const lately = this.shown.slice(-LATELY);
    const lapsed = lately.filter((trial) => trial.lapsed).length;
    const leads = lately.map(({ leadMs }) => leadMs);
    return quantile(leads, lapsed / lately.length);
  }

  /** What the clock does each minute, without the minute: round after round. */
  async keepExpiring(): Promise<void> {
    await withClient(this.stage.world.database.url, async (client) => {
      while (!this.stopped) {
        const begun = Date.now();
        const { rows } = await client.query<{ id: string }>(
          `SELECT id FROM graphile_worker.add_job('inventory.expire-holds', job_key := 'rig:expire-holds')`,
        );
        while (!this.stopped && (await isUnderWay(client, rows[0]!.id))) await sleep(10);
        this.rounds.push(Date.now() - begun);
      }
    });
  }

  async keepBuying(lines: readonly { variant_id: string; quantity: number }[]): Promise<void> {
    const { shopper } = this.stage.world;
    for (; !this.stopped; await sleep(200)) await shopper.checkout({ lines, token: shopper.wallet.sureInParts });
  }

  /** The bank says yes, and the hold ends around the moment at which the news of it comes; waits for what became of it. */
  async trial(client: Client, orderId: string, paymentId: string): Promise<void> {
    const { world, tally, random } = this.stage;
    await sleep(random.whole(...AT_THE_BANK_MS));
    const isLate = this.tried++ % 2 === 0; // in turn, so that chance favours neither side
    const endsAfterMs = Math.round(this.aim + (isLate ? -1 : 1) * random.whole(0, AROUND_MS));
    const { rows } = await client.query<{ reference: string }>(
      `WITH aged AS (UPDATE inventory.holds SET expires_at = clock_timestamp() + make_interval(secs => $2 / 1000.0) WHERE id = $1)
       SELECT gateway_reference AS reference FROM payments.payments WHERE id = $3`,
      [orderId, Math.max(endsAfterMs, 0), paymentId],
    );
    if (endsAfterMs < 0) await sleep(-endsAfterMs);
    const answeredAt = Date.now();
    const page = `http://127.0.0.1:${world.stripe.port}/pages/3ds/${rows[0]!.reference}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await send({ method: 'POST', url: page, body: 'decision=approve', headers });
    if (status >= 400) throw new Error(`The bank's page answered ${status}`);
    const { order, hold, settled, expired } = await endOf(client, orderId);
    const lapsed = expired !== null;
    if (settled) {
      const ended = answeredAt + endsAfterMs;
      // An end that nobody waited for waits for the next round: half a round, on average.
      const lateMs = expired ? expired.getTime() - ended : quantile(this.rounds.slice(-LATELY), 0.5) / 2;
      this.shown.push({ leadMs: settled.getTime() - answeredAt - lateMs, lapsed });
    }
    tally.count('trials');
    if (this.shown.length > AIMING) tally.count(lapsed ? 'ended before it was paid' : 'paid before its end');
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
}

/** Until it is done, or waits for its next try: a job that is added again while it runs has no other try. */
async function isUnderWay(client: Client, job: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM graphile_worker._private_jobs WHERE id = $1 AND (attempts = 0 OR locked_at IS NOT NULL)',
    [job],
  );
  return rowCount === 1;
}

async function endOf(client: Client, orderId: string): Promise<Ending> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const { rows } = await client.query<Ending>(
      `SELECT o.status AS "order", h.status AS hold, coalesce(booked.sold, o.cancelled_at) AS settled, booked.expired
       FROM orders.orders o JOIN inventory.holds h USING (id), LATERAL (
         SELECT min(at) FILTER (WHERE reason = 'sold') AS sold, min(at) FILTER (WHERE reason = 'expired') AS expired
         FROM inventory.movements WHERE reference = o.id) AS booked
       WHERE o.id = $1`,
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

/** The value below which that share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)]!;
}
