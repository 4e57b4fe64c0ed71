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
import { recordOf } from '../../../platform/facts/fact-record.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderPlaced } from '../../orders/contract/order-placed.event.js';
/** What payments must know of orders to see a charge without one, or one without a charge: how it stands, and its total. */
let KnownOrdersProjection = class KnownOrdersProjection {
    static { this.subscriber = 'payments-known-orders'; }
    constructor(database) {
        this.database = database;
    }
    async handleBatch(facts) {
        await this.database.query(`INSERT INTO payments.known_orders AS known (order_id, status, total, currency)
       SELECT DISTINCT ON ("orderId") "orderId", status, total, currency
       FROM jsonb_to_recordset($1::jsonb) AS f(position bigint, "orderId" uuid, status text, total bigint, currency text)
       ORDER BY "orderId", position DESC
       ON CONFLICT (order_id) DO UPDATE SET status = excluded.status, total = excluded.total, changed_at = now()`, [JSON.stringify(facts.map(rowOf))]);
    }
    async reset() {
        await this.database.query('TRUNCATE payments.known_orders');
    }
};
KnownOrdersProjection = __decorate([
    EventsHandler(OrderPlaced, OrderConfirmed, OrderCancelled),
    __metadata("design:paramtypes", [Database])
], KnownOrdersProjection);
export { KnownOrdersProjection };
function rowOf(fact) {
    const { orderId, total, currency } = fact.data;
    const status = fact instanceof OrderCancelled ? 'cancelled' : fact instanceof OrderConfirmed ? 'confirmed' : 'placed';
    return { position: recordOf(fact).position, orderId, status, total, currency };
}
//# sourceMappingURL=known-orders.projection.js.map