import { type DynamicModule, Module } from '@nestjs/common';
import { type Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { AnalyticsModule } from './contexts/analytics/analytics.module.js';
import { CatalogModule } from './contexts/catalog/catalog.module.js';
import { IntegrationsModule } from './contexts/integrations/integrations.module.js';
import { InventoryModule } from './contexts/inventory/inventory.module.js';
import { MarketingModule } from './contexts/marketing/marketing.module.js';
import { OrdersModule } from './contexts/orders/orders.module.js';
import { PaymentsModule } from './contexts/payments/payments.module.js';
import { PricingModule } from './contexts/pricing/pricing.module.js';
import { DemoModule } from './demo/demo.module.js';

/** The shop: the platform, and one line for each context. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        PlatformModule,
        CatalogModule,
        PricingModule,
        InventoryModule,
        OrdersModule,
        PaymentsModule,
        AnalyticsModule,
        MarketingModule,
        IntegrationsModule,
        DemoModule,
      ],
    };
  }
}
