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
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../payments/contract/payment-voided.event.js';
import { cancellationOf, editOf, saleOf } from '../domain/sales-movements.js';
import { bucketOf } from '../storage/buckets.js';
const FIGURES = [
    'orders',
    'units',
    'gross',
    'items_net',
    'items_tax',
    'shipping',
    'refunds',
    'refund_count',
    'voided',
    'cancelled_orders',
    'cancelled_units',
];
/** A void only undoes a sale when its order had become one. */
const FOLD_MOVEMENTS = `
  WITH movement AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS movement(order_id uuid, at timestamptz, currency text, ${FIGURES.map((name) => `${name} bigint`).join(', ')})
  ), newly_sold AS (
    INSERT INTO analytics.sold_orders (order_id) SELECT order_id FROM movement WHERE orders = 1
    ON CONFLICT DO NOTHING
  ), counted AS (
    SELECT * FROM movement WHERE voided IS NULL
      OR order_id IN (SELECT order_id FROM movement WHERE orders = 1) OR order_id IN (SELECT order_id FROM analytics.sold_orders)
  )
  INSERT INTO analytics.sales AS sales (bucket, currency, ${FIGURES.join(', ')})
  SELECT ${bucketOf('at')}, currency, ${FIGURES.map((name) => `coalesce(sum(${name}), 0)`).join(', ')}
  FROM counted GROUP BY 1, 2
  ON CONFLICT (bucket, currency) DO UPDATE SET ${FIGURES.map((name) => `${name} = sales.${name} + EXCLUDED.${name}`).join(', ')}`;
/** Sales, edits, refunds, voids and cancellations in quarters of an hour; each counts at the time its fact names. */
let DailySalesProjection = class DailySalesProjection {
    constructor(database) {
        this.database = database;
    }
    async handleBatch(facts) {
        await this.database.query(FOLD_MOVEMENTS, [JSON.stringify(facts.flatMap(movementOf))]);
    }
    async reset() {
        await this.database.query('TRUNCATE analytics.sales, analytics.sold_orders');
    }
};
DailySalesProjection = __decorate([
    EventsHandler(OrderConfirmed, OrderEdited, OrderLinesCancelled, OrderCancelled, PaymentRefunded, PaymentVoided),
    __metadata("design:paramtypes", [Database])
], DailySalesProjection);
export { DailySalesProjection };
function movementOf(fact) {
    const about = { order_id: fact.data.orderId, currency: fact.data.currency };
    if (fact instanceof OrderConfirmed)
        return [{ ...about, ...saleOf(fact), at: fact.data.confirmedAt, orders: 1 }];
    if (fact instanceof OrderEdited)
        return [{ ...about, ...editOf(fact.data, fact.data.added), at: fact.data.editedAt }];
    if (fact instanceof OrderLinesCancelled) {
        const { lines: cancelled, cancelledAt: at } = fact.data;
        return [{ ...about, ...editOf({ ...fact.data, cancelled }, []), at }];
    }
    if (fact instanceof OrderCancelled) {
        if (!fact.data.wasConfirmed)
            return [];
        return [{ ...about, ...cancellationOf(fact.data), at: fact.data.cancelledAt, cancelled_orders: 1 }];
    }
    if (fact instanceof PaymentVoided)
        return [{ ...about, at: fact.data.voidedAt, voided: fact.data.amount }];
    return [{ ...about, at: fact.data.refundedAt, refunds: fact.data.amount, refund_count: 1 }];
}
//# sourceMappingURL=daily-sales.projection.js.map