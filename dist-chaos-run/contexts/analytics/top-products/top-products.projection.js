var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderEdited } from '../../orders/contract/order-edited.event.js';
import { OrderLinesCancelled } from '../../orders/contract/order-lines-cancelled.event.js';
import { bucketOf } from '../storage/buckets.js';
/** Adds the lines to their buckets, and remembers what each variant was called when it was last sold. */
const FOLD_LINES = `
  WITH line AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS line(n bigint, at timestamptz, currency text, variant_id uuid, product_id uuid, sku text, title text, units bigint, gross bigint)
  ), named AS (
    INSERT INTO analytics.sold_variants AS sold (variant_id, product_id, sku, title)
    SELECT DISTINCT ON (variant_id) variant_id, product_id, sku, title FROM line WHERE title IS NOT NULL ORDER BY variant_id, n DESC
    ON CONFLICT (variant_id) DO UPDATE SET product_id = EXCLUDED.product_id, sku = EXCLUDED.sku, title = EXCLUDED.title
    WHERE (sold.product_id, sold.sku, sold.title) IS DISTINCT FROM (EXCLUDED.product_id, EXCLUDED.sku, EXCLUDED.title)
  )
  INSERT INTO analytics.product_sales AS sales (currency, bucket, variant_id, units, gross)
  SELECT currency, ${bucketOf('at')}, variant_id, sum(units), sum(gross) FROM line GROUP BY 1, 2, 3
  ON CONFLICT (currency, bucket, variant_id)
    DO UPDATE SET units = sales.units + EXCLUDED.units, gross = sales.gross + EXCLUDED.gross`;
/** Units and money per sold variant in quarters of an hour; what is cancelled is taken away when it is. */
let TopProductsProjection = class TopProductsProjection {
    constructor(database) {
        this.database = database;
    }
    async handleBatch(facts) {
        const lines = facts.flatMap(linesOf);
        await this.database.query(FOLD_LINES, [JSON.stringify(lines.map((line, n) => ({ n, ...line })))]);
    }
    async reset() {
        await this.database.query('TRUNCATE analytics.product_sales, analytics.sold_variants');
    }
};
TopProductsProjection = __decorate([
    EventsHandler(OrderConfirmed, OrderEdited, OrderLinesCancelled, OrderCancelled),
    __metadata("design:paramtypes", [Database])
], TopProductsProjection);
export { TopProductsProjection };
function linesOf(fact) {
    const { currency } = fact.data;
    if (fact instanceof OrderConfirmed)
        return fact.data.lines.map(sold(fact.data.confirmedAt, currency));
    if (fact instanceof OrderEdited) {
        const { added, cancelled, editedAt } = fact.data;
        return [...added.map(sold(editedAt, currency)), ...cancelled.map(givenUp(editedAt, currency))];
    }
    if (fact instanceof OrderCancelled && !fact.data.wasConfirmed)
        return [];
    return (fact.data.lines ?? []).map(givenUp(fact.data.cancelledAt, currency));
}
const sold = (at, currency) => ({ variantId: variant_id, productId: product_id, sku, title, quantity: units, gross }) => ({
    ...{ at, currency, variant_id, product_id, sku, title, units, gross },
});
const givenUp = (at, currency) => ({ variantId: variant_id, productId: product_id, sku, quantity, gross }) => ({
    ...{ at, currency, variant_id, product_id, sku, units: -quantity, gross: -gross },
});
//# sourceMappingURL=top-products.projection.js.map