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
/** Prices whose tax is seen differently now are different prices to whoever shows them. */
const FACTS = insertComputedFactsSql(`SELECT '${PricesChanged.type}' AS type, variant_id AS subject, jsonb_build_object('prices', jsonb_build_array(
     jsonb_build_object('variantId', variant_id, 'currency', currency, 'amount', amount, 'taxIncluded', $2::boolean))) AS data
   FROM before JOIN pricing.prices ON currency = before.code WHERE before.prices_include_tax <> $2
   ORDER BY variant_id`, '$3');
/** $1 code, $2 whether prices include tax, $3 now. */
const SET = `
  WITH before AS MATERIALIZED (
    SELECT code, prices_include_tax FROM pricing.currencies WHERE code = $1 FOR UPDATE
  ), written AS (
    INSERT INTO pricing.currencies (code, prices_include_tax) SELECT $1, $2
    FROM (SELECT count(*) FROM before) AS after_locking
    ON CONFLICT (code) DO UPDATE SET prices_include_tax = excluded.prices_include_tax
  ), facts AS (${FACTS})
  SELECT FROM before`;
/** The currencies this shop sells in. */
let Currencies = class Currencies {
    constructor(store) {
        this.store = store;
    }
    async codes() {
        const rows = await this.store.database.query('SELECT code FROM pricing.currencies');
        return new Set(rows.map(({ code }) => code));
    }
    /** Adds a currency or changes how its prices are meant; in one statement with the facts. */
    async set(code, pricesIncludeTax) {
        const { database, transaction, clock, wakeSignal } = this.store;
        await database.query(SET, [code, pricesIncludeTax, clock.now()]);
        transaction.afterCommit(() => wakeSignal.wake());
    }
};
Currencies = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Currencies);
export { Currencies };
//# sourceMappingURL=currencies.js.map