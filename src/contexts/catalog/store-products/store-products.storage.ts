import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { KEEP_BUNDLES, KEEP_LOCATIONS, KEEP_PRICES, KEEP_STOCK, KEEP_TERMS } from './keep-told-sql.js';
import { type ProductOnSale, type StoreEntry } from './product-on-sale.js';

/** A store product that was written or removed, and whether lists must be made anew. */
export interface ChangedEntry {
  id: string;
  relisted: boolean;
}

/** The tables of the store's read model. Every method is one set-based statement. */
@Injectable()
export class StoreProductTables {
  constructor(private readonly database: Database) {}

  /** Notes the newest prices; answers the variants whose price is different. `amount` null takes a price away. */
  async keepPrices(prices: readonly object[]): Promise<string[]> {
    if (prices.length === 0) return [];
    return this.ids(KEEP_PRICES, [JSON.stringify(prices)]);
  }

  /** Notes the newest stock levels; answers the variants of which more or fewer units are available. */
  async keepStock(levels: readonly object[]): Promise<string[]> {
    if (levels.length === 0) return [];
    return this.ids(KEEP_STOCK, [JSON.stringify(levels)]);
  }

  /** Notes which locations are in use; answers the variants that are at those of which that is different. */
  async keepLocations(locations: readonly object[]): Promise<string[]> {
    if (locations.length === 0) return [];
    return this.ids(KEEP_LOCATIONS, [JSON.stringify(locations)]);
  }

  /** Notes the newest terms of sale beyond stock; answers the variants that they are different for. */
  async keepTerms(terms: readonly object[]): Promise<string[]> {
    if (terms.length === 0) return [];
    return this.ids(KEEP_TERMS, [JSON.stringify(terms)]);
  }

  /** Notes what variants are made of now; answers these variants. */
  async keepBundles(bundles: readonly object[]): Promise<string[]> {
    if (bundles.length === 0) return [];
    return this.ids(KEEP_BUNDLES, [JSON.stringify(bundles)]);
  }

  /** The products of these variants and of bundles that they are a part of, and those in these categories or below them. */
  async productsOf(variantIds: readonly string[], categoryIds: readonly string[]): Promise<string[]> {
    if (variantIds.length + categoryIds.length === 0) return [];
    return this.ids(PRODUCTS_OF, [variantIds, categoryIds]);
  }

  /** Those of the products that are on sale. */
  onSale(productIds: readonly string[]): Promise<ProductOnSale[]> {
    return this.database.query<ProductOnSale>(ON_SALE, [productIds]);
  }

  /** Writes the entries that differ and removes what is no longer on sale among `productIds`. */
  replace(productIds: readonly string[], entries: readonly StoreEntry[]): Promise<ChangedEntry[]> {
    return this.database.query<ChangedEntry>(REPLACE, [productIds, JSON.stringify(entries)]);
  }

  async empty(): Promise<void> {
    const told = ['variant_prices', 'variant_stock', 'stock_locations', 'variant_terms', 'variant_bundles'];
    const tables = [...told, 'store_products', 'store_offers'];
    await this.database.query(`TRUNCATE ${tables.map((table) => `catalog.${table}`).join(', ')}`);
  }

  private async ids(sql: string, values: unknown[]): Promise<string[]> {
    return (await this.database.query<{ id: string }>(sql, values)).map(({ id }) => id);
  }
}

const PRODUCTS_OF = `
  SELECT product_id AS id FROM catalog.variants WHERE id IN (
    SELECT unnest($1::uuid[])
    UNION ALL SELECT bundle_id FROM catalog.variant_bundles WHERE part_id IN (SELECT unnest($1::uuid[]))
  )
  UNION
  SELECT id FROM catalog.products
  WHERE category_ids && (SELECT coalesce(array_agg(id), '{}') FROM catalog.categories WHERE lineage && $2::uuid[])`;

/** Subselects for each variant rather than joins: by index whatever the planner believes of tables that just grew. */
const ON_SALE = `
  SELECT p.id, p.handle, p.title, p.description, p.media, p.attributes, p.options, p.variants,
    p.created_at AS "createdAt", p.updated_at AS "updatedAt", placed.categories, placed.ids AS "categoryIds",
    offered.prices, offered.stock
  FROM catalog.products p,
    LATERAL (
      SELECT coalesce(json_agg(json_build_object('id', id, 'handle', handle, 'name', name, 'path', path) ORDER BY path), '[]')
          AS categories,
        ARRAY(SELECT DISTINCT above FROM catalog.categories c, unnest(c.lineage) AS above
          WHERE c.id = ANY(p.category_ids) ORDER BY above) AS ids
      FROM catalog.categories WHERE id = ANY(p.category_ids)
    ) placed,
    LATERAL (
      SELECT
        coalesce(json_object_agg(v.id, (
          SELECT coalesce(json_agg(json_build_object('currency', currency, 'amount', amount, 'taxIncluded', tax_included)
            ORDER BY currency), '[]')
          FROM catalog.variant_prices WHERE variant_id = v.id
        )), '{}') AS prices,
        coalesce(json_object_agg(v.id, (
          SELECT json_build_object('units', min(units / per_unit),
            'beyond', min((units + room) / per_unit) - min(units / per_unit),
            'kind', max(kind) FILTER (WHERE room > 0), 'expectedAt', max(expected_at) FILTER (WHERE room > 0))
          FROM (
            SELECT part_id, quantity AS per_unit FROM catalog.variant_bundles WHERE bundle_id = v.id
            UNION ALL
            SELECT v.id, 1 WHERE NOT EXISTS (SELECT FROM catalog.variant_bundles WHERE bundle_id = v.id)
          ) AS part, LATERAL (
            SELECT (SELECT coalesce(sum(available), 0) FROM catalog.variant_stock WHERE variant_id = part_id
                AND location_id NOT IN (SELECT location_id FROM catalog.stock_locations WHERE NOT active)) AS units,
              coalesce((SELECT available FROM catalog.variant_terms WHERE variant_id = part_id), 0) AS room,
              (SELECT kind FROM catalog.variant_terms WHERE variant_id = part_id) AS kind,
              (SELECT expected_at FROM catalog.variant_terms WHERE variant_id = part_id) AS expected_at
          ) AS stocked
        )), '{}') AS stock
      FROM catalog.variants v WHERE v.product_id = p.id
    ) offered
  WHERE p.id = ANY($1::uuid[]) AND p.status = 'active'`;

/** The old rows in the last part are those of before: all parts of a statement see the same snapshot. */
const REPLACE = `
  WITH entries AS (
    SELECT * FROM json_to_recordset($2::json) AS e(product_id uuid, handle text, title text, created_at timestamptz,
      in_stock boolean, category_ids uuid[], doc text, offers json)
  ), new_offers AS (
    SELECT e.product_id, o.* FROM entries e, json_to_recordset(e.offers) AS o(currency text, lowest bigint, doc text)
  ), gone AS (
    DELETE FROM catalog.store_products s
    WHERE s.product_id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM entries e WHERE e.product_id = s.product_id)
    RETURNING s.product_id
  ), gone_offers AS (
    DELETE FROM catalog.store_offers s
    WHERE s.product_id = ANY($1::uuid[]) AND NOT EXISTS
      (SELECT FROM new_offers n WHERE n.product_id = s.product_id AND n.currency = s.currency)
    RETURNING s.product_id
  ), written AS (
    INSERT INTO catalog.store_products AS s (product_id, handle, title, created_at, in_stock, category_ids, doc)
    SELECT product_id, handle, title, created_at, in_stock, category_ids, doc FROM entries
    ON CONFLICT (product_id) DO UPDATE SET handle = excluded.handle, title = excluded.title,
      in_stock = excluded.in_stock, category_ids = excluded.category_ids, doc = excluded.doc
    WHERE s.doc <> excluded.doc OR s.category_ids <> excluded.category_ids
    RETURNING s.*
  ), written_offers AS (
    INSERT INTO catalog.store_offers AS s (product_id, currency, lowest, doc)
    SELECT product_id, currency, lowest, doc FROM new_offers
    ON CONFLICT (product_id, currency) DO UPDATE SET lowest = excluded.lowest, doc = excluded.doc
    WHERE s.doc <> excluded.doc
    RETURNING s.product_id, s.currency, s.lowest
  ), changed AS (
    SELECT product_id, true AS relisted FROM gone
    UNION ALL SELECT product_id, true FROM gone_offers
    UNION ALL
    SELECT w.product_id, (old.handle, old.title, old.in_stock, old.category_ids)
      IS DISTINCT FROM (w.handle, w.title, w.in_stock, w.category_ids)
    FROM written w LEFT JOIN catalog.store_products old ON old.product_id = w.product_id
    UNION ALL
    SELECT w.product_id, old.lowest IS DISTINCT FROM w.lowest
    FROM written_offers w LEFT JOIN catalog.store_offers old ON (old.product_id, old.currency) = (w.product_id, w.currency)
  )
  SELECT product_id AS id, bool_or(relisted) AS relisted FROM changed GROUP BY product_id`;
