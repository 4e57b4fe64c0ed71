import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { type MappedRow } from '../domain/row-mapper.js';
import { type Session } from './session.js';

/** Knows in which currencies the shop sells. */
@Injectable()
export class SoldCurrencies {
  constructor(private readonly queries: QueryBus) {}

  /** For each row why its prices cannot be, or undefined. */
  async refusals(rows: readonly MappedRow[], { currencies }: Session): Promise<(string | undefined)[]> {
    const named = rows.map((row) =>
      Object.keys(row).flatMap((field) => (field.startsWith('price.') ? [field.slice(6)] : [])),
    );
    for (const currency of new Set(named.flat())) {
      if (!currencies.has(currency)) currencies.set(currency, await this.isSold(currency));
    }
    return named.map((all) => {
      const unsold = all.find((currency) => !currencies.get(currency));
      return unsold && `price.${unsold}: the shop does not sell in ${unsold}`;
    });
  }

  /** Pricing refuses to quote in a currency without settings; there is nothing to quote here. */
  private async isSold(currency: string): Promise<boolean> {
    try {
      await this.queries.execute(new QuoteLines({ currency, lines: [] }));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'pricing.currency_not_sold') return false;
      throw error;
    }
  }
}
