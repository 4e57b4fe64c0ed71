import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { TransferNotFound } from '../domain/transfer.errors.js';
import { type Transfer } from '../domain/transfer.js';
import { TransferTable } from './transfer.table.js';

@Injectable()
export class Transfers extends AggregateRepository<Transfer> {
  constructor(store: AggregateStore) {
    super(store, TransferTable, (id) => new TransferNotFound(id));
  }
}
