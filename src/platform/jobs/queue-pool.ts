import { Pool, type PoolClient } from 'pg';
import { type Config } from '../config/config.js';
import { type DatabaseLogin } from '../database/database-login.js';
import { dropSilent } from '../database/drop-silent.js';
import { onConnect } from '../database/on-connect.js';
import { describeFailure } from '../facts/failure.js';
import { type CalmWarnings } from '../observability/calm-warnings.js';

/** The queue's few statements are planned once per connection: planning them anew for each job costs as much as running them. */
const PLANNED_ONCE = '-c plan_cache_mode=force_generic_plan';

/**
 * Connections for the queue's own statements, one of them listening; the jobs use the application's pool. `size`: how many
 * at most. What is lost is told by `warnings` and replaced.
 */
export function queuePool(
  config: Config,
  login: DatabaseLogin,
  { size, warnings }: { size: number; warnings: CalmWarnings },
): Pool {
  const pool = new Pool({
    ...login.application,
    options: `${login.application.options} ${PLANNED_ONCE}`,
    application_name: 'cartwright jobs',
    max: size,
    connectionTimeoutMillis: config.databaseAcquireTimeoutMs,
    statement_timeout: config.databaseStatementTimeoutMs,
    keepAlive: true,
  });
  pool.on('error', (error) => warnings.warn('The queue lost a connection', describeFailure(error)));
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    dropSilent(client, config.databaseStatementTimeoutMs + 500);
  });
  onConnect(pool, () => (client) => client && toBeGivenBackOnce(client));
  return pool;
}

/**
 * A worker that is stopped while the statement by which it listens is lost gives that connection back twice, and the
 * second time would end the process (graphile-worker 0.17: its promise is nobody's).
 */
function toBeGivenBackOnce(client: PoolClient): void {
  const { release } = client;
  let isOurs = true;
  client.release = (error) => {
    if (isOurs) release(error);
    isOurs = false;
  };
}
