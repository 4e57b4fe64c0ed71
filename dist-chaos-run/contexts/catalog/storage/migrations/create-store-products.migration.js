/**
 * What shoppers read, prepared by the store-products projection: for each product on sale its documents as finished
 * JSON text (one without prices, one for each currency it is sold in), and the columns that lists filter and sort by.
 * variant_prices and variant_stock are the projection's memory of what pricing and inventory last told.
 */
export class CreateStoreProducts1764110000001 {
    async up(runner) {
        await runner.query(`
      CREATE TABLE catalog.variant_prices (
        variant_id uuid NOT NULL,
        currency text NOT NULL,
        amount bigint NOT NULL,
        tax_included boolean NOT NULL,
        CONSTRAINT variant_prices_pkey PRIMARY KEY (variant_id, currency)
      );
      CREATE TABLE catalog.variant_stock (
        variant_id uuid NOT NULL,
        location_id uuid NOT NULL,
        available integer NOT NULL,
        CONSTRAINT variant_stock_pkey PRIMARY KEY (variant_id, location_id)
      );
      CREATE TABLE catalog.store_products (
        product_id uuid CONSTRAINT store_products_pkey PRIMARY KEY,
        handle text NOT NULL,
        title text NOT NULL,
        created_at timestamptz NOT NULL,
        in_stock boolean NOT NULL,
        -- its categories and all above them
        category_ids uuid[] NOT NULL,
        doc text NOT NULL
      );
      CREATE INDEX store_products_handle ON catalog.store_products (handle);
      CREATE INDEX store_products_title ON catalog.store_products (title, product_id);
      CREATE INDEX store_products_created_at ON catalog.store_products (created_at, product_id);
      CREATE INDEX store_products_categories ON catalog.store_products USING gin (category_ids);
      CREATE TABLE catalog.store_offers (
        product_id uuid NOT NULL,
        currency text NOT NULL,
        lowest bigint NOT NULL,
        doc text NOT NULL,
        CONSTRAINT store_offers_pkey PRIMARY KEY (product_id, currency)
      );
      CREATE INDEX store_offers_lowest ON catalog.store_offers (currency, lowest, product_id);
    `);
    }
    async down(runner) {
        await runner.query(`DROP TABLE catalog.store_offers, catalog.store_products, catalog.variant_stock, catalog.variant_prices`);
    }
}
//# sourceMappingURL=create-store-products.migration.js.map