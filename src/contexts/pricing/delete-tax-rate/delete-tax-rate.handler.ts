import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { TaxRateNotFound } from '../domain/pricing.errors.js';

/** From now on the next less particular rate applies instead. */
export class DeleteTaxRate extends Command<void> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(DeleteTaxRate)
export class DeleteTaxRateHandler implements ICommandHandler<DeleteTaxRate> {
  constructor(private readonly database: Database) {}

  /** Throws `TaxRateNotFound`. */
  async execute({ id }: DeleteTaxRate): Promise<void> {
    const [deleted] = await this.database.query('DELETE FROM pricing.tax_rates WHERE id = $1 RETURNING id', [id]);
    if (!deleted) throw new TaxRateNotFound(id);
  }
}
