import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { BackorderTermsChanged } from '../contract/backorder-terms-changed.event.js';

/** How a policy's row sells beyond stock right now, by the database's clock: `preorder`, `backorder` or null. */
export const KIND = `CASE WHEN preorder_releases_at > now() THEN 'preorder'
  WHEN backorder_limit IS NOT NULL AND (backorder_until IS NULL OR backorder_until > now()) THEN 'backorder' END`;

/** How many more units may be sold beyond stock right now. */
export const ROOM = `greatest(CASE WHEN preorder_releases_at > now() THEN preorder_limit
  WHEN backorder_until IS NULL OR backorder_until > now() THEN coalesce(backorder_limit, 0) ELSE 0 END - waiting, 0)`;

/** When units sold beyond stock right now are expected to be there. */
export const EXPECTED_AT = `CASE WHEN preorder_releases_at > now() THEN preorder_releases_at
  WHEN backorder_limit IS NOT NULL AND (backorder_until IS NULL OR backorder_until > now()) THEN backorder_expected_at END`;

/** When the clock alone changes the terms next; null when it does not. */
export const TURNS_AT = `least(CASE WHEN preorder_releases_at > now() THEN preorder_releases_at END,
  CASE WHEN backorder_until > now() THEN backorder_until END)`;

/**
 * A CTE body that locks the policies of variants, in one order. Policies come before holds, and holds before levels:
 * whoever changes how many units wait for a variant, or could be given to them, holds its policy until the commit.
 * `variants` selects their ids.
 */
export function lockPoliciesSql(variants: string): string {
  return `SELECT variant_id, waiting, backorder_limit, preorder_limit, buyer_limit, buyer_limit_days, ${ROOM} AS room
    FROM inventory.policies WHERE variant_id IN (${variants}) ORDER BY variant_id FOR UPDATE`;
}

/**
 * The assignments of an update of `policy` that is joined with the locked `policies`: `change` more units wait. All that
 * its constraint looks at is taken from the locked row, because it is checked before the newest version is looked for.
 */
export function waitingSql(change: string): string {
  return `waiting = policies.waiting + ${change}, backorder_limit = policies.backorder_limit,
      preorder_limit = policies.preorder_limit`;
}

/** The INSERT of the facts about policies as `changed` (a CTE of whole rows) has them. `at` is a time's placeholder. */
export function tellTermsSql(changed: string, at: string): string {
  return insertComputedFactsSql(
    `SELECT '${BackorderTermsChanged.type}' AS type, variant_id AS subject, jsonb_build_object('variantId', variant_id,
       'kind', ${KIND}, 'available', ${ROOM}, 'waiting', waiting, 'expectedAt',
       to_char(${EXPECTED_AT} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS data
     FROM ${changed} ORDER BY variant_id`,
    at,
  );
}
