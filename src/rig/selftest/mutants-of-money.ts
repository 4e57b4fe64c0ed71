import { type Mutant } from '../build/mutant.js';

const PAYMENTS = 'contexts/payments';

/** Faults on the way to the gateway and back. */
export const MONEY_MUTANTS: readonly Mutant[] = [
  {
    name: 'the gateway is asked under another key than the stored one',
    caughtBy: 'gateway-faults',
    means: ['I11'],
    edits: [
      {
        file: `${PAYMENTS}/gateway/attempts.js`,
        find: 'const request = { key, token',
        replace: `const request = { key: key + '-' + Date.now(), token`,
      },
    ],
  },
  {
    name: 'no answer from the gateway counts as a refusal',
    caughtBy: 'kill-api',
    means: ['I11', 'I12', 'I15', 'I7'],
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
    means: ['I10'],
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
];
