import { PLANTED_VIOLATIONS } from '../selftest/planted-violations.js';
import { CART_STORM } from './cart-storm.js';
import { CRASH_POINTS } from './crash-points.js';
import { IDEMPOTENCY_STORM } from './idempotency-storm.js';
import { KILLS } from './kills.js';
import { LATE_COMMITS } from './late-commits.js';
import { MONEY_STORM } from './money-storm.js';
import { ROLLBACKS } from './rollbacks.js';
import { ROLLING_RESTARTS } from './rolling-restarts.js';
import { type Scenario } from './scenario.js';
import { STOCK_RACE } from './stock-race.js';

/** Every scenario, in the order in which a tier runs them. */
export const SCENARIOS: readonly Scenario[] = [
  ...[STOCK_RACE, IDEMPOTENCY_STORM, CART_STORM, MONEY_STORM, ...KILLS, CRASH_POINTS, LATE_COMMITS, ROLLBACKS],
  ...[ROLLING_RESTARTS, PLANTED_VIOLATIONS],
];
