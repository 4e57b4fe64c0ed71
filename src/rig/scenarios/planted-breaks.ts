import { setTimeout as sleep } from 'node:timers/promises';
import { type Patterns, plantBreaks, type Planted } from '../attacks/planted-breaks.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const KINDS = 6;
const PATIENCE_MS = 120_000;

interface Break {
  readonly kind: string;
  readonly payment_id: string | null;
}

interface Run {
  readonly id: string;
  readonly status: string;
}

/** Differences between our books and the gateway's, put there on purpose; one reconciliation must find them all, and no others. */
export const PLANTED_BREAKS: Scenario = {
  name: 'planted-breaks',
  covers: ['I15', 'F17'],
  story:
    'lost news, wrong amounts, unknown charges, missing refunds, double charges and wrong currencies, planted among payments that are well; one reconciliation on demand',
  env: { RECONCILE_AFTER_MS: '0' },
  leavesMarks: true, // planted payments have no orders
  async run(stage) {
    const { world, tally, sized } = stage;
    const patterns = await patternsIn(stage);
    await checkAll(stage);
    await reconcile(stage);
    const before = await breaksIn(stage);
    tally.expect('I15', 'nothing is found where all is well', before.length === 0, JSON.stringify(before.slice(0, 3)));
    const each = sized({ short: 3, push: 10, nightly: 100 });
    const planted = await withClient(world.database.url, (client) => plantBreaks(client, patterns, each));
    tally.count('breaks planted', KINDS * each);
    const begun = Date.now();
    await reconcile(stage);
    tally.worst('reconciled in (ms)', Date.now() - begun);
    compare(stage, planted, await breaksIn(stage));
  },
};

/** One payment of each shape, as shoppers and staff leave them. */
async function patternsIn({ world }: Stage): Promise<Patterns> {
  const variant_id = await world.stockOf(1_000);
  const paid = async (token: string): Promise<string> => {
    const { paymentId, status } = await world.shopper.checkout({
      lines: [{ variant_id, quantity: 1 }],
      token,
    });
    if (!paymentId) throw new Error(`A checkout with ${token} answered ${status}`);
    return paymentId;
  };
  const [plain, waiting, refunded] = [
    await paid('tok_success'),
    await paid('tok_requires_action'),
    await paid('tok_success'),
  ];
  await world.shopper.operate('capture', refunded, 800);
  await world.shopper.operate('refund', refunded, 300);
  return { plain, waiting, refunded };
}

/** One run, to its end. */
async function reconcile({ world }: Stage): Promise<void> {
  let run = await world.office.ask<Run>('POST', '/v1/admin/reconciliations', {});
  for (const until = Date.now() + PATIENCE_MS; run.status !== 'done'; await sleep(50)) {
    if (Date.now() > until) throw new Error(`The reconciliation is still ${run.status}`);
    run = await world.office.ask<Run>('GET', `/v1/admin/reconciliations/${run.id}`);
  }
}

/** Every break, open or resolved. */
async function breaksIn({ world }: Stage): Promise<Break[]> {
  const all: Break[] = [];
  for (let cursor = ''; ;) {
    const { data, page } = await world.office.ask<{ data: Break[]; page: { has_more: boolean; next_cursor?: string } }>(
      'GET',
      `/v1/admin/reconciliation-breaks?limit=100${cursor}`,
    );
    all.push(...data);
    if (!page.has_more) return all;
    cursor = `&cursor=${page.next_cursor}`;
  }
}

/** Each planted one must be among those found, under its kind and payment, as often as it was planted; and no other. */
function compare({ tally }: Stage, planted: Planted, found: readonly Break[]): void {
  const left = found.map(({ kind, payment_id }) => `${kind} ${payment_id}`);
  const missed: string[] = [];
  const wanted = [...planted].flatMap(([kind, ids]) => ids.map((id) => `${kind} ${id}`));
  for (const one of wanted) {
    const at = left.indexOf(one);
    if (at < 0) missed.push(one);
    else left.splice(at, 1);
  }
  tally.count('breaks found', wanted.length - missed.length);
  tally.add({
    invariant: 'I15',
    title: 'every planted break is found in one run',
    looked: wanted.length,
    violations: missed,
  });
  tally.add({ invariant: 'I15', title: 'nothing else is taken for a break', looked: found.length, violations: left });
}
