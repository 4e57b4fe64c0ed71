import { PLANTED_VIOLATIONS } from '../selftest/planted-violations.js';
import { KILLS } from './kills.js';
import { type Scenario } from './scenario.js';

/** Every scenario, in the order in which a tier runs them. */
export const SCENARIOS: readonly Scenario[] = [...KILLS, PLANTED_VIOLATIONS];
