var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var AppModule_1;
import { Module } from '@nestjs/common';
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
let AppModule = AppModule_1 = class AppModule {
    static with(config) {
        return {
            module: AppModule_1,
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
};
AppModule = AppModule_1 = __decorate([
    Module({})
], AppModule);
export { AppModule };
//# sourceMappingURL=app.module.js.map