import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientBase } from 'pg';
import { withClient } from '../processes/database-server.js';
import { type World } from './world.js';

/** What is still going on, by name; empty when nothing is. */
type Unrest = Readonly<Record<string, number>>;

const PATIENCE_MS = 120_000;
/** A planted fault that keeps the shop from coming to rest is caught by that. */
const MUTANT_PATIENCE_MS = 25_000;
const LOOK_MS = 250;
/** Jobs that look for what a crash left behind; the clock calls them each minute, and we do not wait for it. */
const SWEEPERS = ['payments.sweep', 'orders.expire-orders', 'inventory.expire-holds'];

/** What failed is tried again soon, without the pause that grows with each failure: what fails always gives up in the end. */
const HURRY = `UPDATE graphile_worker._private_jobs SET run_at = now()
  WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts AND run_at > now() + interval '5 seconds'`;

/**
 * Waits until nothing is going on any more: leases have run out and been followed up, every fact is handled and no job
 * is due. Answers how long that took in milliseconds. Throws with what does not come to rest.
 */
export async function quiescent(
  world: World,
  patience = world.isMutant ? MUTANT_PATIENCE_MS : PATIENCE_MS,
): Promise<number> {
  const begun = Date.now();
  await world.database.ready();
  await Promise.all(world.processes.map((process) => process.ready()));
  return withClient(world.database.url, async (client) => {
    let unrest: Unrest = {};
    let quiet = 0;
    for (let sweptAt = 0; Date.now() - begun < patience; await sleep(LOOK_MS)) {
      if (Date.now() - sweptAt > 2_000) {
        await sweep(client);
        sweptAt = Date.now();
      }
      unrest = await unrestIn(client);
      quiet = Object.keys(unrest).length === 0 ? quiet + 1 : 0;
      if (quiet === 2) return Date.now() - begun;
    }
    throw new Error(
      `No rest after ${patience / 1000} s: ${JSON.stringify({ ...unrest, ...(await leasesIn(client)) })}`,
    );
  });
}

async function sweep(client: ClientBase): Promise<void> {
  const known = new Set(
    (await client.query<{ name: string }>('SELECT identifier AS name FROM graphile_worker._private_tasks')).rows.map(
      ({ name }) => name,
    ),
  );
  for (const name of SWEEPERS.filter((sweeper) => known.has(sweeper))) {
    await client.query('SELECT graphile_worker.add_job($1, job_key := $2)', [name, `rig:${name}`]);
  }
  await client.query(HURRY);
}

async function unrestIn(client: ClientBase): Promise<Unrest> {
  const { rows } = await client.query<{ name: string; count: number }>(
    `SELECT 'payments under way' AS name, count(*)::int FROM payments.payments
       WHERE lease_until IS NOT NULL AND status = 'pending'
     UNION ALL SELECT 'operations under way', count(*)::int FROM payments.operations WHERE status = 'pending'
     UNION ALL SELECT 'keys held', count(*)::int FROM platform.idempotency_keys WHERE status IS NULL AND lease_until > now()
     UNION ALL SELECT 'jobs due', count(*)::int FROM graphile_worker.jobs
       WHERE attempts < max_attempts AND key IS DISTINCT FROM ('rig:' || task_identifier) AND task_identifier <> ALL($1)
         AND (locked_at IS NOT NULL OR attempts > 0 OR run_at < now() + interval '30 seconds')
     UNION ALL SELECT 'subscribers behind', count(*)::int FROM platform.fact_subscribers
       WHERE EXISTS (SELECT FROM platform.facts f WHERE f.position > fact_subscribers.position)
     UNION ALL SELECT 'facts unsettled', (platform.last_fact_position() - platform.settled_position())::int`,
    [SWEEPERS],
  );
  return Object.fromEntries(rows.filter(({ count }) => count > 0).map(({ name, count }) => [name, count]));
}

/** Until when the gateway is not asked about what is under way, and how often it did not say before. */
async function leasesIn(client: ClientBase): Promise<{ leases: unknown[] }> {
  const { rows } = await client.query(
    `SELECT 'payment' AS what, id, attempts AS unanswered, extract(epoch FROM lease_until - now())::int AS seconds
     FROM payments.payments WHERE status = 'pending'
     UNION ALL SELECT kind, id, attempts, extract(epoch FROM lease_until - now())::int FROM payments.operations WHERE status = 'pending'
     LIMIT 5`,
  );
  return { leases: rows };
}
