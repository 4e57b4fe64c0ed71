import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetPrices } from '../contract/set-prices.command.js';
import { PriceList } from '../storage/price-list.js';

@CommandHandler(SetPrices)
export class SetPricesHandler implements ICommandHandler<SetPrices> {
  constructor(private readonly prices: PriceList) {}

  /** Throws `CurrencyNotSold` when one of the currencies has no settings; nothing is set then. */
  execute({ prices }: SetPrices): Promise<{ changed: number; variantIds: string[] }> {
    return this.prices.set(prices);
  }
}
