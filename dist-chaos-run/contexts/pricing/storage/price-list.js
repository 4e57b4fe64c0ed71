var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { insertComputedFactsSql } from '../../../platform/facts/fact-writer.js';
import { PricesChanged } from '../contract/prices-changed.event.js';
import { CurrencyNotSold } from '../domain/pricing.errors.js';
/** One fact for each variant whose prices are different, in the order in which their rows were locked. */
const FACTS = insertComputedFactsSql(`SELECT '${PricesChanged.type}' AS type, variant_id AS subject, jsonb_build_object('prices', jsonb_agg(jsonb_build_object(
     'variantId', variant_id, 'currency', currency, 'amount', amount, 'taxIncluded', prices_include_tax))) AS data
   FROM changed JOIN pricing.currencies ON code = currency
   GROUP BY variant_id ORDER BY variant_id`, '$3');
/**
 * $1 the prices as JSON, $2 the variants whose whole set they are, $3 the time. Of two prices for the same variant and
 * currency the later one counts. Nothing is written when a currency is not sold.
 */
const SET_PRICES = `
  WITH given AS (
    SELECT (price->>'variantId')::uuid AS variant_id, price->>'currency' AS currency,
      (price->>'amount')::bigint AS amount, n
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS prices(price, n)
    UNION ALL
    SELECT variant_id, currency, NULL, 0 FROM pricing.prices WHERE variant_id = ANY($2::uuid[])
  ), wanted AS MATERIALIZED (
    SELECT DISTINCT ON (variant_id, currency) variant_id, currency, amount
    FROM given ORDER BY variant_id, currency, n DESC
  ), unsold AS MATERIALIZED (
    SELECT DISTINCT currency FROM wanted WHERE currency NOT IN (SELECT code FROM pricing.currencies)
  ), locked AS MATERIALIZED (
    SELECT FROM pricing.prices JOIN wanted USING (variant_id, currency)
    ORDER BY variant_id, currency FOR UPDATE OF prices
  ), written AS (
    INSERT INTO pricing.prices (variant_id, currency, amount)
    SELECT variant_id, currency, wanted.amount FROM wanted, (SELECT count(*) FROM locked) AS after_locking
    WHERE wanted.amount IS NOT NULL AND NOT EXISTS (SELECT FROM unsold) ORDER BY variant_id, currency
    ON CONFLICT (variant_id, currency) DO UPDATE SET amount = excluded.amount
      WHERE prices.amount IS DISTINCT FROM excluded.amount
    RETURNING variant_id, currency, amount
  ), removed AS (
    DELETE FROM pricing.prices USING wanted
    WHERE prices.variant_id = wanted.variant_id AND prices.currency = wanted.currency
      AND wanted.amount IS NULL AND NOT EXISTS (SELECT FROM unsold)
    RETURNING prices.variant_id, prices.currency, NULL::bigint AS amount
  ), changed AS (
    SELECT * FROM written UNION ALL SELECT * FROM removed
  ), facts AS (${FACTS})
  SELECT (SELECT count(*) FROM changed) AS changed, (SELECT array_agg(currency) FROM unsold) AS unsold,
    (SELECT coalesce(array_agg(DISTINCT variant_id), '{}') FROM changed) AS "variantIds"`;
/** The prices of all variants. */
let PriceList = class PriceList {
    constructor(store) {
        this.store = store;
    }
    /**
     * Sets prices and tells the facts, in one statement; answers how many prices were different, and of which variants. Prices that the variants
     * of `wholeSetOf` have in other currencies are taken away. Throws `CurrencyNotSold`.
     */
    async set(prices, wholeSetOf = []) {
        const { database, clock, transaction, wakeSignal } = this.store;
        const [row] = await database.query(SET_PRICES, [
            JSON.stringify(prices),
            wholeSetOf,
            clock.now(),
        ]);
        if (row.unsold)
            throw new CurrencyNotSold(...row.unsold);
        if (row.changed > 0)
            transaction.afterCommit(() => wakeSignal.wake());
        return { changed: row.changed, variantIds: row.variantIds };
    }
};
PriceList = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], PriceList);
export { PriceList };
//# sourceMappingURL=price-list.js.map