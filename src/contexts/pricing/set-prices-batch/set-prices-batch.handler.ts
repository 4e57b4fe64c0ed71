import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type VariantPrice } from '../contract/set-prices.command.js';
import { Catalogue } from '../storage/catalogue.js';
import { Currencies } from '../storage/currencies.js';
import { PriceList } from '../storage/price-list.js';

/** Why a price of a batch was not set; null for one that was. */
export type PriceRefusal = 'variant_unknown' | 'currency_not_sold' | null;

/** Prices of many variants, set as far as they can be; answers one result for each, in their order. */
export class SetPricesBatch extends Command<{ changed: number; refusals: PriceRefusal[] }> {
  constructor(readonly prices: readonly VariantPrice[]) {
    super();
  }
}

@CommandHandler(SetPricesBatch)
export class SetPricesBatchHandler implements ICommandHandler<SetPricesBatch> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly currencies: Currencies,
    private readonly priceList: PriceList,
  ) {}

  async execute({ prices }: SetPricesBatch): Promise<{ changed: number; refusals: PriceRefusal[] }> {
    const known = await this.catalogue.known(prices.map(({ variantId }) => variantId));
    const sold = await this.currencies.codes();
    const refusals = prices.map(({ variantId, currency }): PriceRefusal => {
      if (!known.has(variantId)) return 'variant_unknown';
      return sold.has(currency) ? null : 'currency_not_sold';
    });
    const { changed } = await this.priceList.set(prices.filter((_price, index) => refusals[index] === null));
    return { changed, refusals };
  }
}
