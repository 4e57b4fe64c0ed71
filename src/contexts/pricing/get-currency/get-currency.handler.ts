import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { exponentOf } from '../../../platform/domain/money.js';
import { CurrencyNotFound } from '../domain/pricing.errors.js';
import { type CurrencyView } from '../views/currency.view.js';

/** One currency the shop sells in. */
export class GetCurrency extends Query<CurrencyView> {
  constructor(readonly code: string) {
    super();
  }
}

@QueryHandler(GetCurrency)
export class GetCurrencyHandler implements IQueryHandler<GetCurrency> {
  constructor(private readonly database: Database) {}

  /** Throws `CurrencyNotFound`. */
  async execute({ code }: GetCurrency): Promise<CurrencyView> {
    const [row] = await this.database.query<Omit<CurrencyView, 'exponent'>>(
      'SELECT code, prices_include_tax FROM pricing.currencies WHERE code = $1',
      [code],
    );
    if (!row) throw new CurrencyNotFound(code);
    return { ...row, exponent: exponentOf(code) };
  }
}
