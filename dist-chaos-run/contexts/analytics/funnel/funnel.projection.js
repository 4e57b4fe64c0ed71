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
import { CartCreated } from '../../orders/contract/cart-created.event.js';
import { CartFilled } from '../../orders/contract/cart-filled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderPlaced } from '../../orders/contract/order-placed.event.js';
import { bucketOf } from '../storage/buckets.js';
const STEPS = ['carts_created', 'carts_filled', 'checkouts', 'cart_checkouts', 'orders', 'cart_orders'];
const COUNT_STEPS = `
  INSERT INTO analytics.funnel AS funnel (bucket, ${STEPS.join(', ')})
  SELECT ${bucketOf('at')}, ${STEPS.map((step) => `count(*) FILTER (WHERE steps ? '${step}')`).join(', ')}
  FROM jsonb_to_recordset($1::jsonb) AS passed(at timestamptz, steps jsonb) GROUP BY 1
  ON CONFLICT (bucket) DO UPDATE SET ${STEPS.map((step) => `${step} = funnel.${step} + EXCLUDED.${step}`).join(', ')}`;
/** How many carts and orders pass each step, in quarters of an hour. */
let FunnelProjection = class FunnelProjection {
    constructor(database) {
        this.database = database;
    }
    async handleBatch(facts) {
        await this.database.query(COUNT_STEPS, [JSON.stringify(facts.map(passedSteps))]);
    }
    async reset() {
        await this.database.query('TRUNCATE analytics.funnel');
    }
};
FunnelProjection = __decorate([
    EventsHandler(CartCreated, CartFilled, OrderPlaced, OrderConfirmed),
    __metadata("design:paramtypes", [Database])
], FunnelProjection);
export { FunnelProjection };
function passedSteps(fact) {
    if (fact instanceof CartCreated)
        return { at: fact.data.createdAt, steps: ['carts_created'] };
    if (fact instanceof CartFilled)
        return { at: fact.data.filledAt, steps: ['carts_filled'] };
    const cart = fact.data.cartId !== null;
    if (fact instanceof OrderPlaced) {
        return { at: fact.data.placedAt, steps: cart ? ['checkouts', 'cart_checkouts'] : ['checkouts'] };
    }
    return { at: fact.data.confirmedAt, steps: cart ? ['orders', 'cart_orders'] : ['orders'] };
}
//# sourceMappingURL=funnel.projection.js.map