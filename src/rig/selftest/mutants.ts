import { type Mutant } from '../build/mutant.js';

const IDEMPOTENCY = 'platform/http/idempotency';
const PAYMENTS = 'contexts/payments';

/** Faults that people write, each with the scenario that must go red because of it. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'orders are acknowledged before they are on the disk',
    caughtBy: 'kill-database',
    edits: [
      {
        file: 'platform/database/data-source.js',
        find: '-c role=',
        replace: '-c synchronous_commit=off -c role=',
      },
    ],
  },
  {
    name: 'stock is held without a look at what there is',
    caughtBy: 'stock-race',
    edits: [
      {
        file: 'contexts/inventory/storage/holds.js',
        find: 'HAVING coalesce(sum(taken.quantity), 0) < demand.quantity',
        replace: 'HAVING false',
      },
    ],
  },
  {
    name: 'a failure of ours becomes the key’s answer for ever',
    caughtBy: 'rollbacks',
    edits: [
      {
        file: `${IDEMPOTENCY}/resumable.js`,
        find: 'if (error instanceof DomainError && error.final) {',
        replace: 'if (problem.status >= 500 || (error instanceof DomainError && error.final)) {',
      },
    ],
  },
  {
    name: 'the log is read up to the last position, settled or not',
    caughtBy: 'late-commits',
    edits: [
      {
        file: 'platform/facts/migrations/create-fact-log.migration.js',
        find: 'RETURN least(last, coalesce(floor, last));',
        replace: 'RETURN last;',
      },
    ],
  },
  {
    name: 'each try under a key makes an order of its own',
    caughtBy: 'rollbacks',
    edits: [
      {
        file: `${IDEMPOTENCY}/idempotency-keys.js`,
        find: 'resource_id = CASE WHEN k.expires_at <= now() THEN excluded.resource_id ELSE k.resource_id END',
        replace: 'resource_id = excluded.resource_id',
      },
    ],
  },
  {
    name: 'the gateway is asked under another key than the stored one',
    caughtBy: 'kill-api',
    edits: [
      {
        file: `${PAYMENTS}/gateway/attempts.js`,
        find: 'key: gatewayKey, token',
        replace: `key: gatewayKey + '-' + Date.now(), token`,
      },
    ],
  },
  {
    name: 'no answer from the gateway counts as a refusal',
    caughtBy: 'kill-api',
    edits: [
      {
        file: `${PAYMENTS}/gateway/attempts.js`,
        find: 'return this.askLater(paymentId);',
        replace: `answer = { status: 'declined', code: 'no_answer' };`,
      },
    ],
  },
  {
    name: 'refunds have no limit, neither here nor at the gateway',
    caughtBy: 'money-storm',
    edits: [
      {
        file: `${PAYMENTS}/domain/funds.js`,
        find: 'return this.captured - this.refunded - this.disputed - this.pendingRefund;',
        replace: 'return this.captured;',
      },
      {
        file: `${PAYMENTS}/storage/migrations/create-disputes.migration.js`,
        find: 'CHECK (refunded + pending_refund + disputed <= captured)',
        replace: 'CHECK (true)',
      },
      {
        file: `${PAYMENTS}/storage/migrations/create-sandbox-journal.migration.js`,
        find: `CHECK (kind <> 'charge' OR refunded <= captured)`,
        replace: 'CHECK (true)',
      },
    ],
  },
  {
    name: 'a checkpoint moves before the effect is there',
    caughtBy: 'worker-crash-points',
    edits: [
      {
        file: 'platform/facts/consumer.js',
        find: `await work();\n            await failpoint('facts.handled');`,
        replace: '',
      },
      {
        file: 'platform/facts/consumer.js',
        find: 'if (moved)\n            this.checkpoint = this.position = move.to;',
        replace: `if (moved) { this.checkpoint = this.position = move.to; await failpoint('facts.handled'); await work(); }`,
      },
    ],
  },
  {
    name: 'what a refused order held stays held',
    caughtBy: 'kill-api',
    edits: [
      {
        file: 'contexts/orders/settle-order/settle-order.handler.js',
        find: 'await this.commands.execute(new ReleaseHold(orderId));',
        replace: '',
      },
    ],
  },
  {
    name: 'transactions are none',
    caughtBy: 'stock-race',
    edits: [
      {
        file: 'platform/database/database.js',
        find: 'await runner.startTransaction();',
        replace: `await runner.startTransaction(); await client.query('COMMIT');`,
      },
    ],
  },
  {
    name: 'jobs of dead workers stay theirs',
    caughtBy: 'dead-worker',
    edits: [
      {
        file: 'platform/jobs/worker-liveness.js',
        find: 'const dead = missing.filter((worker) => this.missing.has(worker));',
        replace: 'const dead = [];',
      },
    ],
  },
  {
    name: 'a cart becomes as many orders as it is completed',
    caughtBy: 'cart-storm',
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
];
