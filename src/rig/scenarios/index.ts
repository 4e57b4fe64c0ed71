import { BAD_GATEWAYS } from './bad-gateway.js';
import { BAD_LINKS } from './bad-links.js';
import { CART_STORM } from './cart-storm.js';
import { CRASH_POINTS } from './crash-points.js';
import { DEAD_WORKER } from './dead-worker.js';
import { DEADLOCKS } from './deadlocks.js';
import { EXHAUSTED_CONNECTIONS } from './exhausted-connections.js';
import { EXPIRY_RACE } from './expiry-race.js';
import { FULL_VOLUME } from './full-volume.js';
import { GATEWAY_FAULTS } from './gateway-faults.js';
import { GATEWAY_LIES } from './gateway-lies.js';
import { IDEMPOTENCY_STORM } from './idempotency-storm.js';
import { KILLS } from './kills.js';
import { LATE_COMMITS } from './late-commits.js';
import { MATRIX } from './matrix.js';
import { MONEY_STORM } from './money-storm.js';
import { OVERLOAD } from './overload.js';
import { PLANTED_BREAKS } from './planted-breaks.js';
import { POISON_FACTS } from './poison.js';
import { ROLLBACKS } from './rollbacks.js';
import { ROLLING_RESTARTS } from './rolling-restarts.js';
import { type Scenario } from './scenario.js';
import { STOCK_KINDS } from './stock-kinds.js';
import { STOCK_RACE } from './stock-race.js';
import { TAMPERING } from './tampering.js';
import { WEBHOOKS } from './webhooks.js';

/** Every scenario, in the order in which a tier runs them. */
export const SCENARIOS: readonly Scenario[] = [
  ...[
    STOCK_RACE,
    IDEMPOTENCY_STORM,
    CART_STORM,
    MONEY_STORM,
    DEADLOCKS,
    WEBHOOKS,
    GATEWAY_FAULTS,
    GATEWAY_LIES,
    ...KILLS,
  ],
  ...[STOCK_KINDS, EXPIRY_RACE, TAMPERING, PLANTED_BREAKS],
  ...[...CRASH_POINTS, LATE_COMMITS, ROLLBACKS, DEAD_WORKER, POISON_FACTS, ROLLING_RESTARTS],
  ...[...BAD_LINKS, ...BAD_GATEWAYS, FULL_VOLUME, EXHAUSTED_CONNECTIONS, OVERLOAD, MATRIX],
];
