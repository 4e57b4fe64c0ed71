import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SetPrices } from '../contract/set-prices.command.js';
import { PriceList } from '../storage/price-list.js';

@CommandHandler(SetPrices)
export class SetPricesHandler implements ICommandHandler<SetPrices> {
  constructor(private readonly prices: PriceList) {}

  /** Throws `CurrencyNotSold` when one of the currencies has no settings; nothing is set then. */
  async execute({ prices }: SetPrices): Promise<{ changed: number }> {
    return { changed: await this.prices.set(prices) };
  }
}
