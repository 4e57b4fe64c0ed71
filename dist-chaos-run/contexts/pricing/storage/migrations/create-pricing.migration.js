/**
 * Currencies, prices and tax rates. `region` is '' for a rate of the whole country and `category` is 'standard' for
 * goods without a rate of their own, so that a plain unique key holds all cases apart.
 */
export class CreatePricing1764120000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS pricing;

      CREATE TABLE pricing.currencies (
        code text PRIMARY KEY CONSTRAINT currencies_code_iso CHECK (code ~ '^[A-Z]{3}$'),
        prices_include_tax boolean NOT NULL
      );

      CREATE TABLE pricing.prices (
        variant_id uuid NOT NULL,
        currency text NOT NULL CONSTRAINT prices_currency_sold REFERENCES pricing.currencies,
        amount bigint NOT NULL CONSTRAINT prices_amount_range CHECK (amount BETWEEN 0 AND 1000000000000),
        PRIMARY KEY (variant_id, currency)
      );
      CREATE INDEX prices_currency ON pricing.prices (currency);

      CREATE TABLE pricing.tax_rates (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        country text NOT NULL CONSTRAINT tax_rates_country_iso CHECK (country ~ '^[A-Z]{2}$'),
        region text NOT NULL DEFAULT '',
        category text NOT NULL DEFAULT 'standard',
        rate numeric(7,6) NOT NULL CONSTRAINT tax_rates_rate_range CHECK (rate BETWEEN 0 AND 1),
        CONSTRAINT tax_rates_place_and_category UNIQUE (country, region, category)
      );
      CREATE INDEX tax_rates_country ON pricing.tax_rates (country, id);
    `);
    }
    async down(runner) {
        await runner.query('DROP TABLE pricing.tax_rates, pricing.prices, pricing.currencies');
    }
}
//# sourceMappingURL=create-pricing.migration.js.map