/**
 * Where the shop ships, by which options, and what each weight costs. The two functions hold the one rule of coverage
 * for every reader: a zone that names the region wins over zones that name its whole country.
 */
export class CreateShippingOptions1764142000000 {
    async up(runner) {
        await runner.query(`
      CREATE SCHEMA IF NOT EXISTS orders;

      CREATE TABLE orders.shipping_zones (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT shipping_zones_code UNIQUE,
        name text NOT NULL,
        countries text[] NOT NULL,
        regions text[] NOT NULL,
        CONSTRAINT shipping_zones_somewhere CHECK (cardinality(countries) + cardinality(regions) > 0)
      );
      CREATE INDEX shipping_zones_countries ON orders.shipping_zones USING gin (countries);
      CREATE INDEX shipping_zones_regions ON orders.shipping_zones USING gin (regions);

      CREATE TABLE orders.shipping_options (
        id uuid PRIMARY KEY,
        zone_id uuid NOT NULL REFERENCES orders.shipping_zones ON DELETE CASCADE,
        code text NOT NULL,
        name text NOT NULL,
        delivery_estimate text,
        position integer NOT NULL,
        CONSTRAINT shipping_options_code UNIQUE (zone_id, code)
      );

      CREATE TABLE orders.shipping_rates (
        option_id uuid NOT NULL REFERENCES orders.shipping_options ON DELETE CASCADE,
        currency text NOT NULL,
        max_weight_grams bigint NOT NULL,
        amount bigint NOT NULL,
        free_from bigint,
        CONSTRAINT shipping_rates_bracket PRIMARY KEY (option_id, currency, max_weight_grams),
        CONSTRAINT shipping_rates_weight CHECK (max_weight_grams > 0),
        CONSTRAINT shipping_rates_amount CHECK (amount >= 0),
        CONSTRAINT shipping_rates_free_from CHECK (free_from > 0)
      );

      CREATE FUNCTION orders.zones_covering(country text, region text) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
        WITH covering AS (
          SELECT zone.id, zone.regions @> ARRAY[region] AS by_region FROM orders.shipping_zones zone
          WHERE zone.regions @> ARRAY[region] OR zone.countries @> ARRAY[country]
        )
        SELECT covering.id FROM covering WHERE by_region OR NOT EXISTS (SELECT FROM covering WHERE by_region)
      $$;

      CREATE FUNCTION orders.shipping_offers(country text, region text, currency text, weight_grams bigint)
      RETURNS TABLE (id uuid, code text, name text, delivery_estimate text, "position" integer, amount bigint, free_from bigint)
      LANGUAGE sql STABLE AS $$
        SELECT option.id, option.code, option.name, option.delivery_estimate, option.position, rate.amount, rate.free_from
        FROM orders.zones_covering(country, region) zone
        JOIN orders.shipping_options option ON option.zone_id = zone.id
        CROSS JOIN LATERAL (
          SELECT bracket.amount, bracket.free_from FROM orders.shipping_rates bracket
          WHERE bracket.option_id = option.id AND bracket.currency = shipping_offers.currency
            AND bracket.max_weight_grams >= weight_grams
          ORDER BY bracket.max_weight_grams LIMIT 1
        ) rate
      $$;
    `);
    }
    async down(runner) {
        await runner.query(`DROP FUNCTION orders.shipping_offers, orders.zones_covering;
      DROP TABLE orders.shipping_rates, orders.shipping_options, orders.shipping_zones`);
    }
}
//# sourceMappingURL=create-shipping-options.migration.js.map