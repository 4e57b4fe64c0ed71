/**
 * Categories, products and the variants' index.
 *
 * A product's variants live in its row, so that the product is read, locked, versioned and changed as one. What the
 * rest of the shop needs of variants (a unique SKU, finding one by id) is the table catalog.variants, which triggers
 * derive from the rows of each statement: no writer can forget it, and a bulk import pays for it once per statement.
 */
export class CreateCatalog1764110000000 {
    async up(runner) {
        await runner.query(`CREATE SCHEMA IF NOT EXISTS catalog`);
        await runner.query(CATEGORIES);
        await runner.query(PRODUCTS);
        await runner.query(VARIANTS);
    }
    async down(runner) {
        await runner.query(`DROP TABLE catalog.variants, catalog.products, catalog.categories;
      DROP FUNCTION catalog.index_variants`);
    }
}
const CATEGORIES = `
  CREATE TABLE catalog.categories (
    id uuid CONSTRAINT categories_pkey PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    external_id text CONSTRAINT categories_external_id_unique UNIQUE,
    parent_id uuid CONSTRAINT categories_parent_exists REFERENCES catalog.categories,
    handle text NOT NULL CONSTRAINT categories_handle_unique UNIQUE,
    name text NOT NULL,
    -- the handles from the root to this category, joined by "/"; unique, as its last handle is
    path text COLLATE "C" NOT NULL,
    -- the ids from the root to this category
    lineage uuid[] NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT categories_lineage_ends_here CHECK (lineage[cardinality(lineage)] = id),
    CONSTRAINT categories_lineage_through_parent CHECK (lineage[cardinality(lineage) - 1] IS NOT DISTINCT FROM parent_id)
  );
  CREATE INDEX categories_parent ON catalog.categories (parent_id);
  CREATE INDEX categories_path ON catalog.categories (path);
  CREATE INDEX categories_lineage ON catalog.categories USING gin (lineage);`;
const PRODUCTS = `
  CREATE TABLE catalog.products (
    id uuid CONSTRAINT products_pkey PRIMARY KEY,
    version integer NOT NULL,
    external_id text CONSTRAINT products_external_id_unique UNIQUE,
    handle text NOT NULL CONSTRAINT products_handle_unique UNIQUE,
    title text NOT NULL,
    description text NOT NULL,
    status text NOT NULL CONSTRAINT products_status_known CHECK (status IN ('draft', 'active', 'archived')),
    media jsonb NOT NULL,
    attributes jsonb NOT NULL,
    metadata jsonb NOT NULL,
    category_ids uuid[] NOT NULL,
    options jsonb NOT NULL,
    variants jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX products_title ON catalog.products (title, id);
  CREATE INDEX products_title_prefix ON catalog.products (lower(title) text_pattern_ops);
  CREATE INDEX products_created_at ON catalog.products (created_at, id);
  CREATE INDEX products_updated_at ON catalog.products (updated_at);
  CREATE INDEX products_categories ON catalog.products USING gin (category_ids);`;
const VARIANTS = `
  CREATE TABLE catalog.variants (
    id uuid CONSTRAINT variants_pkey PRIMARY KEY,
    product_id uuid NOT NULL CONSTRAINT variants_product_exists REFERENCES catalog.products ON DELETE CASCADE,
    position integer NOT NULL,
    sku text NOT NULL,
    external_id text,
    barcode text,
    title text,
    options jsonb NOT NULL,
    weight_grams integer NOT NULL,
    tax_category text NOT NULL,
    -- deferrable only so that one statement may swap SKUs: checked at its end
    CONSTRAINT variants_sku_unique UNIQUE (sku) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT variants_external_id_unique UNIQUE (external_id) DEFERRABLE INITIALLY IMMEDIATE
  );
  CREATE INDEX variants_product ON catalog.variants (product_id);

  CREATE FUNCTION catalog.index_variants() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM catalog.variants v USING written w
    WHERE v.product_id = w.id AND NOT w.variants @> jsonb_build_array(jsonb_build_object('id', v.id));

    INSERT INTO catalog.variants
      (id, product_id, position, sku, external_id, barcode, title, options, weight_grams, tax_category)
    SELECT (v->>'id')::uuid, w.id, n, v->>'sku', v->>'externalId', v->>'barcode', v->>'title', v->'options',
           (v->>'weightGrams')::integer, v->>'taxCategory'
    FROM written w, jsonb_array_elements(w.variants) WITH ORDINALITY AS listed(v, n)
    ON CONFLICT (id) DO UPDATE SET
      position = excluded.position, sku = excluded.sku, external_id = excluded.external_id, barcode = excluded.barcode,
      title = excluded.title, options = excluded.options, weight_grams = excluded.weight_grams,
      tax_category = excluded.tax_category
    WHERE (variants.position, variants.sku, variants.external_id, variants.barcode, variants.title, variants.options,
           variants.weight_grams, variants.tax_category)
      IS DISTINCT FROM (excluded.position, excluded.sku, excluded.external_id, excluded.barcode, excluded.title,
           excluded.options, excluded.weight_grams, excluded.tax_category);
    RETURN NULL;
  END $$;

  CREATE TRIGGER index_new_variants AFTER INSERT ON catalog.products
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION catalog.index_variants();
  CREATE TRIGGER index_changed_variants AFTER UPDATE ON catalog.products
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION catalog.index_variants();`;
//# sourceMappingURL=create-catalog.migration.js.map