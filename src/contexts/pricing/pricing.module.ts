import { Module } from '@nestjs/common';
import { ContextStorage } from '../../platform/database/context-storage.js';
import { QuoteLinesHandler } from './quote-lines/quote-lines.handler.js';
import { SetPricesHandler } from './set-prices/set-prices.handler.js';
import { CreatePricing1764120000000 } from './storage/migrations/create-pricing.migration.js';
import { SeedPricing1764120000100 } from './storage/migrations/seed-pricing.migration.js';
import { PriceList } from './storage/price-list.js';

/** Pricing: what a thing costs, and how much of that is tax. */
@Module({
  imports: [ContextStorage.of({ tables: [], migrations: [CreatePricing1764120000000, SeedPricing1764120000100] })],
  providers: [PriceList, QuoteLinesHandler, SetPricesHandler],
})
export class PricingModule {}
