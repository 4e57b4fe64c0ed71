/**
 * What happened in each quarter of an hour of UTC. Every offset in use today is a multiple of 15 minutes, so the days
 * of any time zone are sums of whole buckets. Amounts are minor units of the row's currency.
 */
export class CreateReadModels1764160000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS analytics;

      CREATE TABLE analytics.sales (
        bucket timestamptz NOT NULL,
        currency text NOT NULL,
        orders bigint NOT NULL,
        units bigint NOT NULL,
        gross bigint NOT NULL,
        items_net bigint NOT NULL,
        items_tax bigint NOT NULL,
        shipping bigint NOT NULL,
        refunds bigint NOT NULL,
        refund_count bigint NOT NULL,
        voided bigint NOT NULL,
        cancelled_orders bigint NOT NULL,
        CONSTRAINT sales_pk PRIMARY KEY (bucket, currency)
      );

      -- tells the void of a sale from the void of an order that never became one
      CREATE TABLE analytics.sold_orders (
        order_id uuid NOT NULL,
        CONSTRAINT sold_orders_pk PRIMARY KEY (order_id)
      );

      CREATE TABLE analytics.product_sales (
        currency text NOT NULL,
        bucket timestamptz NOT NULL,
        variant_id uuid NOT NULL,
        units bigint NOT NULL,
        gross bigint NOT NULL,
        CONSTRAINT product_sales_pk PRIMARY KEY (currency, bucket, variant_id)
      );

      CREATE TABLE analytics.sold_variants (
        variant_id uuid NOT NULL,
        product_id uuid NOT NULL,
        sku text NOT NULL,
        title text NOT NULL,
        CONSTRAINT sold_variants_pk PRIMARY KEY (variant_id)
      );

      CREATE TABLE analytics.funnel (
        bucket timestamptz NOT NULL,
        carts_created bigint NOT NULL,
        carts_filled bigint NOT NULL,
        checkouts bigint NOT NULL,
        cart_checkouts bigint NOT NULL,
        orders bigint NOT NULL,
        cart_orders bigint NOT NULL,
        CONSTRAINT funnel_pk PRIMARY KEY (bucket)
      );
    `);
    }
    async down(runner) {
        await runner.query('DROP SCHEMA analytics CASCADE');
    }
}
//# sourceMappingURL=create-read-models.migration.js.map