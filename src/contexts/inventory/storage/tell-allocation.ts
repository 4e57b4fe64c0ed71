import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { AllocationChanged } from '../contract/allocation-changed.event.js';

/** The subject of the facts about the shop's way to allocate. */
const SHOP = '3d7c4c52-6b51-4f0b-9f6f-2a6f0e1d9b10';

/** Tells every process to look at locations and the shop's allocation anew: $1 now. */
export const TELL_ALLOCATION = insertComputedFactsSql(
  `SELECT '${AllocationChanged.type}' AS type, '${SHOP}'::uuid AS subject, '{}'::jsonb AS data`,
  '$1',
);
