import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { DailySalesProjection } from './daily-sales/daily-sales.projection.js';
import { GetDailySalesController } from './daily-sales/get-daily-sales.controller.js';
import { GetDailySalesHandler } from './daily-sales/get-daily-sales.handler.js';
import { FunnelProjection } from './funnel/funnel.projection.js';
import { GetFunnelController } from './funnel/get-funnel.controller.js';
import { GetFunnelHandler } from './funnel/get-funnel.handler.js';
import { AddCancelledUnits1764170200000 } from './storage/migrations/add-cancelled-units.migration.js';
import { AddReturnedUnits1764253000000 } from './storage/migrations/add-returned-units.migration.js';
import { CreateReadModels1764160000000 } from './storage/migrations/create-read-models.migration.js';
import { GetTopProductsController } from './top-products/get-top-products.controller.js';
import { GetTopProductsHandler } from './top-products/get-top-products.handler.js';
import { TopProductsProjection } from './top-products/top-products.projection.js';

/** What the merchant sees of the business, told by facts alone. */
@Module({
  imports: [
    ContextStorage.of({
      tables: [],
      migrations: [CreateReadModels1764160000000, AddCancelledUnits1764170200000, AddReturnedUnits1764253000000],
    }),
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
export class AnalyticsModule {}
