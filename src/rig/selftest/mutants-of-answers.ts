import { type Mutant } from '../build/mutant.js';

const IDEMPOTENCY = 'platform/http/idempotency';

/** Faults of answers: given too early, kept though they are none, given twice, not given at all. */
export const ANSWER_MUTANTS: readonly Mutant[] = [
  {
    name: 'orders are acknowledged before they are on the disk',
    caughtBy: 'kill-database',
    means: ['I7'],
    edits: [
      {
        // Of the whole database: whoever waits for the disk would wait for everybody's commits, those of the queue too.
        file: 'platform/database/migrate.js',
        find: 'const isRestricted = await makeApplicationRole(client);',
        replace: `const isRestricted = await makeApplicationRole(client);
          await client.query("DO $$BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END$$");
          await client.query("ALTER SYSTEM SET wal_writer_delay = '10s'");
          await client.query("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
          await client.query('SELECT pg_reload_conf()');`,
      },
    ],
  },
  {
    name: 'a failure of ours becomes the key’s answer for ever',
    caughtBy: 'rollbacks',
    means: ['I6', 'I7', 'I24'],
    edits: [
      {
        file: `${IDEMPOTENCY}/resumable.js`,
        find: 'if (error instanceof DomainError && error.final) {',
        replace: 'if (problem.status >= 500 || (error instanceof DomainError && error.final)) {',
      },
    ],
  },
  {
    name: 'each try under a key makes an order of its own',
    caughtBy: 'rollbacks',
    means: ['I6', 'I7', 'I11', 'I12'],
    edits: [
      {
        file: `${IDEMPOTENCY}/idempotency-keys.js`,
        find: 'resource_id = CASE WHEN k.expires_at <= now() THEN excluded.resource_id ELSE k.resource_id END',
        replace: 'resource_id = excluded.resource_id',
      },
    ],
  },
  {
    name: 'a cart becomes as many orders as it is completed',
    caughtBy: 'cart-storm',
    means: ['I5'],
    edits: [
      {
        file: 'contexts/orders/storage/migrations/create-orders.migration.js',
        find: 'CREATE UNIQUE INDEX orders_one_per_cart',
        replace: 'CREATE INDEX orders_one_per_cart',
      },
      {
        file: 'contexts/orders/place-order/place-order.handler.js',
        find: '(ordered) => ordered.complete(orderId, cart.version, now)',
        replace: '() => undefined',
      },
    ],
  },
  {
    name: 'a process that is asked to end does so at once',
    caughtBy: 'rolling-restarts',
    means: ['I30'],
    edits: [
      {
        file: 'main.js',
        find: `process.once('SIGTERM', () => void end(0));`,
        replace: `process.once('SIGTERM', () => process.exit(0));`,
      },
    ],
  },
];
