import { type Mutant } from '../build/mutant.js';

/** Faults of what must stand or fall together: stock, transactions, the log and its readers, jobs. */
export const STOCK_AND_FACT_MUTANTS: readonly Mutant[] = [
  {
    name: 'stock is held without a look at what there is',
    caughtBy: 'stock-race',
    means: ['I1', 'I4'],
    edits: [
      {
        file: 'contexts/inventory/storage/hold-plain-sql.js',
        find: 'WHERE available < quantity',
        replace: 'WHERE false',
      },
    ],
  },
  {
    name: 'units beyond stock are sold without a look at how many may be',
    caughtBy: 'stock-kinds',
    means: ['I1', 'I2'],
    edits: [
      {
        file: 'contexts/inventory/storage/hold-sql.js',
        find: 'WHERE beyond.quantity > beyond.room',
        replace: 'WHERE false',
      },
    ],
  },
  {
    name: 'a buyer’s share is written down and not looked at',
    caughtBy: 'stock-kinds',
    means: ['I1'],
    edits: [
      {
        file: 'contexts/inventory/storage/hold-sql.js',
        find: 'WHERE ${MORE_UNITS} <= excluded.most OR $11::boolean',
        replace: '',
      },
    ],
  },
  {
    name: 'units that come for a sold order stay on the shelf',
    caughtBy: 'stock-kinds',
    means: ['I2', 'I3'],
    edits: [
      {
        file: 'contexts/inventory/storage/allocate.js',
        find: `CASE status WHEN 'committed' THEN -quantity ELSE 0 END AS on_hand_delta`,
        replace: '0 AS on_hand_delta',
      },
    ],
  },
  {
    name: 'the log is read up to the last position, settled or not',
    caughtBy: 'late-commits',
    means: ['I19', 'I20'],
    edits: [
      {
        file: 'platform/facts/migrations/create-fact-log.migration.js',
        find: 'RETURN least(last, coalesce(floor, last));',
        replace: 'RETURN last;',
      },
    ],
  },
  {
    name: 'a checkpoint moves before the effect is there',
    caughtBy: 'worker-crash-points',
    means: ['I5', 'I12', 'I13', 'I15', 'I19', 'I20'],
    edits: [
      {
        file: 'platform/facts/consumer.js',
        find: `await work();\n            await failpoint('facts.handled');`,
        replace: '',
      },
      {
        file: 'platform/facts/consumer.js',
        find: 'if (moved)\n            this.checkpoint = this.position = move.to;',
        replace: `if (moved) { this.checkpoint = this.position = move.to; await failpoint('facts.handled'); await this.tools.transaction.run(work); }`,
      },
    ],
  },
  {
    name: 'what a refused order held stays held',
    caughtBy: 'kill-api',
    means: ['I2', 'I3'],
    edits: [
      {
        file: 'contexts/orders/desk/change-desk.js',
        find: 'await this.releaseAll(order.state);',
        replace: '',
      },
    ],
  },
  {
    name: 'transactions are none',
    caughtBy: 'stock-race',
    means: ['I1', 'I2', 'I8', 'I18'],
    edits: [
      {
        file: 'platform/database/database.js',
        find: 'client.query(START)',
        replace: `client.query('SELECT 1')`,
      },
    ],
  },
  {
    name: 'jobs of dead workers stay theirs',
    caughtBy: 'dead-worker',
    means: ['I23'],
    edits: [
      {
        file: 'platform/jobs/worker-liveness.js',
        find: 'const dead = missing.filter((worker) => this.missing.has(worker));',
        replace: 'const dead = [];',
      },
    ],
  },
];
