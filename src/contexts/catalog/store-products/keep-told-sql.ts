// What other contexts told, kept in tables of the read model; each statement answers the variants that it is different for.

/** $1 the newest prices; `amount` null takes one away. */
export const KEEP_PRICES = `
  WITH told AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS t("variantId" uuid, currency text, amount bigint, "taxIncluded" boolean)
  ), gone AS (
    DELETE FROM catalog.variant_prices p USING told t
    WHERE p.variant_id = t."variantId" AND p.currency = t.currency AND t.amount IS NULL
    RETURNING p.variant_id
  ), kept AS (
    INSERT INTO catalog.variant_prices AS p (variant_id, currency, amount, tax_included)
    SELECT "variantId", currency, amount, "taxIncluded" FROM told WHERE amount IS NOT NULL
    ON CONFLICT (variant_id, currency) DO UPDATE SET amount = excluded.amount, tax_included = excluded.tax_included
    WHERE (p.amount, p.tax_included) IS DISTINCT FROM (excluded.amount, excluded.tax_included)
    RETURNING p.variant_id
  )
  SELECT variant_id AS id FROM gone UNION SELECT variant_id FROM kept`;

/** $1 the newest levels. */
export const KEEP_STOCK = `
  INSERT INTO catalog.variant_stock AS s (variant_id, location_id, available)
  SELECT "variantId", "locationId", available
  FROM jsonb_to_recordset($1::jsonb) AS t("variantId" uuid, "locationId" uuid, available integer)
  ON CONFLICT (variant_id, location_id) DO UPDATE SET available = excluded.available
  WHERE s.available <> excluded.available
  RETURNING s.variant_id AS id`;

/** $1 the locations as they are now. */
export const KEEP_LOCATIONS = `
  WITH kept AS (
    INSERT INTO catalog.stock_locations AS s (location_id, active)
    SELECT "locationId", active FROM jsonb_to_recordset($1::jsonb) AS t("locationId" uuid, active boolean)
    ON CONFLICT (location_id) DO UPDATE SET active = excluded.active WHERE s.active <> excluded.active
    RETURNING s.location_id
  )
  SELECT DISTINCT variant_id AS id FROM catalog.variant_stock JOIN kept USING (location_id)`;

/** $1 the newest terms of sale beyond stock. */
export const KEEP_TERMS = `
  INSERT INTO catalog.variant_terms AS s (variant_id, kind, available, expected_at)
  SELECT "variantId", kind, available, "expectedAt"
  FROM jsonb_to_recordset($1::jsonb) AS t("variantId" uuid, kind text, available integer, "expectedAt" text)
  ON CONFLICT (variant_id) DO UPDATE
    SET kind = excluded.kind, available = excluded.available, expected_at = excluded.expected_at
  WHERE (s.kind, s.available, s.expected_at) IS DISTINCT FROM (excluded.kind, excluded.available, excluded.expected_at)
  RETURNING s.variant_id AS id`;

/** $1 what variants are made of now. */
export const KEEP_BUNDLES = `
  WITH told AS (
    SELECT "variantId" AS bundle_id, parts FROM jsonb_to_recordset($1::jsonb) AS t("variantId" uuid, parts jsonb)
  ), parts AS (
    SELECT bundle_id, part."variantId" AS part_id, part.quantity
    FROM told, jsonb_to_recordset(parts) AS part("variantId" uuid, quantity integer)
  ), gone AS (
    DELETE FROM catalog.variant_bundles AS s USING told WHERE s.bundle_id = told.bundle_id
      AND NOT EXISTS (SELECT FROM parts WHERE (parts.bundle_id, parts.part_id) = (s.bundle_id, s.part_id))
  ), kept AS (
    INSERT INTO catalog.variant_bundles (bundle_id, part_id, quantity) SELECT * FROM parts
    ON CONFLICT (bundle_id, part_id) DO UPDATE SET quantity = excluded.quantity
  )
  SELECT bundle_id AS id FROM told`;
