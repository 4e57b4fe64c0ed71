var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { DeleteTaxRateController } from './delete-tax-rate/delete-tax-rate.controller.js';
import { DeleteTaxRateHandler } from './delete-tax-rate/delete-tax-rate.handler.js';
import { GetCurrencyController } from './get-currency/get-currency.controller.js';
import { GetCurrencyHandler } from './get-currency/get-currency.handler.js';
import { ListCurrenciesController } from './list-currencies/list-currencies.controller.js';
import { ListCurrenciesHandler } from './list-currencies/list-currencies.handler.js';
import { ListTaxRatesController } from './list-tax-rates/list-tax-rates.controller.js';
import { ListTaxRatesHandler } from './list-tax-rates/list-tax-rates.handler.js';
import { ListVariantPricesController } from './list-variant-prices/list-variant-prices.controller.js';
import { ListVariantPricesHandler } from './list-variant-prices/list-variant-prices.handler.js';
import { QuoteLinesHandler } from './quote-lines/quote-lines.handler.js';
import { ReplaceVariantPricesController } from './replace-variant-prices/replace-variant-prices.controller.js';
import { ReplaceVariantPricesHandler } from './replace-variant-prices/replace-variant-prices.handler.js';
import { SetCurrencyController } from './set-currency/set-currency.controller.js';
import { SetCurrencyHandler } from './set-currency/set-currency.handler.js';
import { SetPricesBatchController } from './set-prices-batch/set-prices-batch.controller.js';
import { SetPricesBatchHandler } from './set-prices-batch/set-prices-batch.handler.js';
import { SetPricesHandler } from './set-prices/set-prices.handler.js';
import { SetTaxRateController } from './set-tax-rate/set-tax-rate.controller.js';
import { SetTaxRateHandler } from './set-tax-rate/set-tax-rate.handler.js';
import { Catalogue } from './storage/catalogue.js';
import { Currencies } from './storage/currencies.js';
import { CreatePricing1764120000000 } from './storage/migrations/create-pricing.migration.js';
import { SeedPricing1764120000100 } from './storage/migrations/seed-pricing.migration.js';
import { PriceList } from './storage/price-list.js';
/** Pricing: what a thing costs, and how much of that is tax. */
let PricingModule = class PricingModule {
};
PricingModule = __decorate([
    Module({
        imports: [ContextStorage.of({ tables: [], migrations: [CreatePricing1764120000000, SeedPricing1764120000100] })],
        controllers: [
            ReplaceVariantPricesController,
            ListVariantPricesController,
            SetPricesBatchController,
            SetCurrencyController,
            GetCurrencyController,
            ListCurrenciesController,
            SetTaxRateController,
            ListTaxRatesController,
            DeleteTaxRateController,
        ],
        providers: [
            PriceList,
            Currencies,
            Catalogue,
            SetPricesHandler,
            QuoteLinesHandler,
            ReplaceVariantPricesHandler,
            ListVariantPricesHandler,
            SetPricesBatchHandler,
            SetCurrencyHandler,
            GetCurrencyHandler,
            ListCurrenciesHandler,
            SetTaxRateHandler,
            ListTaxRatesHandler,
            DeleteTaxRateHandler,
        ],
    })
], PricingModule);
export { PricingModule };
//# sourceMappingURL=pricing.module.js.map