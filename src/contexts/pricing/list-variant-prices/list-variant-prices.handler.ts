import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Money } from '../../../platform/domain/money.js';
import { VariantNotFound } from '../domain/pricing.errors.js';
import { Catalogue } from '../storage/catalogue.js';
import { type VariantPricesView } from '../views/variant-prices.view.js';

/** The prices of one variant, by currency. */
export class ListVariantPrices extends Query<VariantPricesView> {
  constructor(readonly variantId: string) {
    super();
  }
}

@QueryHandler(ListVariantPrices)
export class ListVariantPricesHandler implements IQueryHandler<ListVariantPrices> {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
  ) {}

  /** Throws `VariantNotFound`; a variant without prices is asked for in the catalogue first. */
  async execute({ variantId }: ListVariantPrices): Promise<VariantPricesView> {
    const prices = await this.database.query<Money>(
      'SELECT amount, currency FROM pricing.prices WHERE variant_id = $1 ORDER BY currency',
      [variantId],
    );
    if (prices.length === 0 && !(await this.catalogue.known([variantId])).has(variantId)) {
      throw new VariantNotFound(variantId);
    }
    return { variant_id: variantId, prices };
  }
}
