import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { RegionElsewhere } from '../domain/pricing.errors.js';
import { TAX_RATE_COLUMNS, type TaxRateView } from '../views/tax-rate.view.js';

/** The tax on a category of goods in a country or one of its regions. */
export class SetTaxRate extends Command<TaxRateView> {
  constructor(
    readonly country: string,
    readonly region: string | null,
    readonly category: string,
    /** A decimal fraction from "0" to "1". */
    readonly rate: string,
  ) {
    super();
  }
}

@CommandHandler(SetTaxRate)
export class SetTaxRateHandler implements ICommandHandler<SetTaxRate> {
  constructor(private readonly database: Database) {}

  /** Throws `RegionElsewhere` when the region's code does not begin with the country's. */
  async execute({ country, region, category, rate }: SetTaxRate): Promise<TaxRateView> {
    if (region !== null && !region.startsWith(`${country}-`)) throw new RegionElsewhere(region, country);
    const [row] = await this.database.query<TaxRateView>(
      `INSERT INTO pricing.tax_rates (id, country, region, category, rate) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (country, region, category) DO UPDATE SET rate = excluded.rate RETURNING ${TAX_RATE_COLUMNS}`,
      [newId(), country, region ?? '', category, rate],
    );
    return row!;
  }
}
