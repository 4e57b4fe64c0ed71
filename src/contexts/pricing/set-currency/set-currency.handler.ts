import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isIsoCurrency } from '../domain/iso-currencies.js';
import { CurrencyUnknown } from '../domain/pricing.errors.js';
import { Currencies } from '../storage/currencies.js';

/** The shop sells in a currency, its prices being inclusive of tax or not. */
export class SetCurrency extends Command<void> {
  constructor(
    readonly code: string,
    readonly pricesIncludeTax: boolean,
  ) {
    super();
  }
}

@CommandHandler(SetCurrency)
export class SetCurrencyHandler implements ICommandHandler<SetCurrency> {
  constructor(private readonly currencies: Currencies) {}

  /** Throws `CurrencyUnknown` for a code that is not in ISO 4217. */
  async execute({ code, pricesIncludeTax }: SetCurrency): Promise<void> {
    if (!isIsoCurrency(code)) throw new CurrencyUnknown(code);
    await this.currencies.set(code, pricesIncludeTax);
  }
}
