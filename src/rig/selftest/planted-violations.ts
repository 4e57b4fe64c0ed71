import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../checker/checker.js';
import { collect } from '../checker/evidence.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from '../scenarios/scenario.js';
import { disarm, type Plant } from './plant.js';
import { CLIENT_PLANTS } from './plants-of-clients.js';
import { MONEY_PLANTS } from './plants-of-money.js';
import { ORDER_PLANTS } from './plants-of-orders.js';
import { STOCK_PLANTS } from './plants-of-stock.js';

export const PLANTS: readonly Plant[] = [...STOCK_PLANTS, ...ORDER_PLANTS, ...CLIENT_PLANTS, ...MONEY_PLANTS];

/** At least so many of each kind must have been acknowledged before anything is planted. */
const ENOUGH = 2;
const KINDS = ['checkout', 'complete-cart', 'capture', 'refund', 'cancel', 'fulfil'] as const;

/** A clean run first; then one violation after the other is planted in it, and the checker must see each. */
export const PLANTED_VIOLATIONS: Scenario = {
  name: 'planted-violations',
  covers: ['self-test'],
  story: 'Violations planted by SQL and by edits of the history and the gateway’s books must each be reported',
  async run(stage: Stage): Promise<void> {
    const { world, tally } = stage;
    const load = world.load({ clients: 8, variants: await world.stockUp(10, 100_000) });
    const acknowledged = (kind: string): number =>
      world.history.operations.filter((operation) => operation.kind === kind && operation.outcome === 'ok').length;
    while (KINDS.some((kind) => acknowledged(kind) < ENOUGH)) await sleep(100);
    await load.stop();
    const clean = await checkAll(stage);
    if (tally.violations > 0) return;
    tally.count('rows looked at', clean.orders.length + clean.payments.length + clean.facts.length);
    for (const plant of PLANTS) {
      const reported = await reportedFor(stage, plant);
      tally.count('violations planted');
      if (reported.includes(plant.invariant)) tally.count('violations reported');
      tally.expect(
        'self-test',
        'each planted violation is reported',
        reported.includes(plant.invariant),
        `${plant.invariant}: ${plant.story}; reported: ${reported.join(', ') || 'nothing'}`,
      );
    }
  },
};

/** The invariants that the checker reports after planting; the database is as before when this resolves. */
function reportedFor({ world }: Stage, { sql, edit = (evidence) => evidence }: Plant): Promise<string[]> {
  return withClient(world.database.url, async (client) => {
    await client.query('BEGIN');
    await disarm(client);
    if (sql) await client.query(sql);
    const evidence = await collect(client, world.history.operations, world.books, world.mailbox);
    await client.query('ROLLBACK');
    return check(edit(evidence)).flatMap(({ invariant, violations }) => (violations.length > 0 ? [invariant] : []));
  });
}
