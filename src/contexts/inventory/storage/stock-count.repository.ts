import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CountNotFound } from '../domain/stock-count.errors.js';
import { type StockCount } from '../domain/stock-count.js';
import { StockCountTable } from './stock-count.table.js';

@Injectable()
export class StockCounts extends AggregateRepository<StockCount> {
  constructor(store: AggregateStore) {
    super(store, StockCountTable, (id) => new CountNotFound(id));
  }
}
