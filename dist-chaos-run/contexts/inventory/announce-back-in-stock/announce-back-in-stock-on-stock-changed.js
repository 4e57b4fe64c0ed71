var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventsHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { VariantBackInStock } from '../contract/variant-back-in-stock.event.js';
/** Notes what is available and answers the variants of which nothing was before: of one that is new, nothing was. */
const NOTE = `
  WITH now AS (
    SELECT variant_id, available FROM unnest($1::uuid[], $2::integer[]) AS now(variant_id, available)
  ), before AS MATERIALIZED (
    SELECT now.variant_id, coalesce(noted.available, 0) AS available
    FROM now LEFT JOIN inventory.announced_availability AS noted USING (variant_id)
  ), noted AS (
    INSERT INTO inventory.announced_availability AS noted (variant_id, available) SELECT variant_id, available FROM now
    ON CONFLICT (variant_id) DO UPDATE SET available = excluded.available WHERE noted.available <> excluded.available
  )
  SELECT now.variant_id AS "variantId", now.available FROM now JOIN before USING (variant_id)
  WHERE before.available <= 0 AND now.available > 0 ORDER BY now.variant_id`;
/**
 * Tells when a variant can be bought again. What is available depends on all locations and on how a variant is sold, so
 * no single change of a level knows: this subscriber, one at a time among all processes, compares the present with what
 * it saw last.
 */
let AnnounceBackInStockOnStockChanged = class AnnounceBackInStockOnStockChanged {
    constructor(queryBus, database, facts) {
        this.queryBus = queryBus;
        this.database = database;
        this.facts = facts;
    }
    async handleBatch(facts) {
        const ids = new Set(facts.flatMap(({ data }) => data.levels.map(({ variantId }) => variantId)));
        const present = await this.queryBus.execute(new GetAvailability([...ids]));
        const returned = await this.database.query(NOTE, [
            present.map(({ variantId }) => variantId),
            present.map(({ available }) => available),
        ]);
        await this.facts.append(returned.map((data) => ({ subject: data.variantId, fact: new VariantBackInStock(data) })));
    }
};
AnnounceBackInStockOnStockChanged = __decorate([
    EventsHandler(StockChanged),
    __metadata("design:paramtypes", [QueryBus,
        Database,
        FactPublisher])
], AnnounceBackInStockOnStockChanged);
export { AnnounceBackInStockOnStockChanged };
//# sourceMappingURL=announce-back-in-stock-on-stock-changed.js.map