import Sequencer from '@jest/test-sequencer';

/** Suites that take half a minute and more, the longest first; a fresh clone has no times of earlier runs to tell them by. */
const LONG = [
  'rig/short-tier',
  'journeys/crash',
  'platform/bad-input',
  'payments/book-ledger',
  'platform/facts-failures',
  'journeys/interleavings',
  'orders/return-transitions',
  'properties/money',
  'analytics/daily-sales-net',
  'architecture/boundaries',
];

/** Begins with the long suites, so that none is left to run alone at the end while the other workers idle. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  const index = LONG.findIndex((name) => path.includes(name));
  return index < 0 ? LONG.length : index;
}
