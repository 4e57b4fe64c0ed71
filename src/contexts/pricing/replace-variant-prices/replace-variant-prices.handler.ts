import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Money } from '../../../platform/domain/money.js';
import { VariantNotFound } from '../domain/pricing.errors.js';
import { Catalogue } from '../storage/catalogue.js';
import { PriceList } from '../storage/price-list.js';

/** These are all the prices of a variant: those it has in other currencies go. */
export class ReplaceVariantPrices extends Command<void> {
  constructor(
    readonly variantId: string,
    readonly prices: readonly Money[],
  ) {
    super();
  }
}

@CommandHandler(ReplaceVariantPrices)
export class ReplaceVariantPricesHandler implements ICommandHandler<ReplaceVariantPrices> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly priceList: PriceList,
  ) {}

  /** Throws `VariantNotFound`, `CurrencyNotSold`. */
  async execute({ variantId, prices }: ReplaceVariantPrices): Promise<void> {
    if (!(await this.catalogue.known([variantId])).has(variantId)) throw new VariantNotFound(variantId);
    await this.priceList.set(
      prices.map(({ amount, currency }) => ({ variantId, amount, currency })),
      [variantId],
    );
  }
}
