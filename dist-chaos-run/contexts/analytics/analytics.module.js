var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { DailySalesProjection } from './daily-sales/daily-sales.projection.js';
import { GetDailySalesController } from './daily-sales/get-daily-sales.controller.js';
import { GetDailySalesHandler } from './daily-sales/get-daily-sales.handler.js';
import { FunnelProjection } from './funnel/funnel.projection.js';
import { GetFunnelController } from './funnel/get-funnel.controller.js';
import { GetFunnelHandler } from './funnel/get-funnel.handler.js';
import { AddCancelledUnits1764170200000 } from './storage/migrations/add-cancelled-units.migration.js';
import { CreateReadModels1764160000000 } from './storage/migrations/create-read-models.migration.js';
import { GetTopProductsController } from './top-products/get-top-products.controller.js';
import { GetTopProductsHandler } from './top-products/get-top-products.handler.js';
import { TopProductsProjection } from './top-products/top-products.projection.js';
/** What the merchant sees of the business, told by facts alone. */
let AnalyticsModule = class AnalyticsModule {
};
AnalyticsModule = __decorate([
    Module({
        imports: [
            ContextStorage.of({ tables: [], migrations: [CreateReadModels1764160000000, AddCancelledUnits1764170200000] }),
        ],
        controllers: [GetDailySalesController, GetTopProductsController, GetFunnelController],
        providers: [
            DailySalesProjection,
            GetDailySalesHandler,
            TopProductsProjection,
            GetTopProductsHandler,
            FunnelProjection,
            GetFunnelHandler,
        ],
    })
], AnalyticsModule);
export { AnalyticsModule };
//# sourceMappingURL=analytics.module.js.map