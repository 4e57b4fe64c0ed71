import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { tellLevelsSql } from './tell-levels-sql.js';

/** Tells every level of one variant, locked in order: $1 the variant, $2 the fact's subject, $3 now. */
export const TELL_VARIANT = `
  WITH locked AS MATERIALIZED (
    SELECT level.* FROM inventory.levels AS level WHERE variant_id = $1::uuid ORDER BY location_id FOR UPDATE
  )
  ${insertComputedFactsSql(tellLevelsSql('locked', '$2'), '$3')}`;
