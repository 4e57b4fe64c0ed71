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
import { Clock } from '../../../platform/runtime/clock.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { StockRanLow } from '../contract/stock-ran-low.event.js';
import { Alerts } from '../storage/alerts.js';
/**
 * A level that ran low gets an alert, and loses it when there is more again. It looks at the levels as they are now: what
 * has been delivered since the fact was told raises nothing.
 */
let RaiseAlertsOnStockChanged = class RaiseAlertsOnStockChanged {
    static { this.startsAt = 'now'; }
    constructor(alerts, clock) {
        this.alerts = alerts;
        this.clock = clock;
    }
    async handleBatch(facts) {
        const variants = facts.flatMap(({ data }) => 'levels' in data ? data.levels.map(({ variantId }) => variantId) : [data.variantId]);
        await this.alerts.review([...new Set(variants)], this.clock.now());
    }
};
RaiseAlertsOnStockChanged = __decorate([
    EventsHandler(StockRanLow, StockChanged),
    __metadata("design:paramtypes", [Alerts,
        Clock])
], RaiseAlertsOnStockChanged);
export { RaiseAlertsOnStockChanged };
//# sourceMappingURL=raise-alerts-on-stock-changed.js.map