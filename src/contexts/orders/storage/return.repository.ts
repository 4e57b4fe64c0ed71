import { Injectable } from '@nestjs/common';
import { type EntitySchema } from 'typeorm';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type Return } from '../domain/return.js';
import { ReturnNotFound } from '../domain/return.errors.js';
import { ReturnTable } from './return.table.js';

@Injectable()
export class Returns extends AggregateRepository<Return> {
  constructor(store: AggregateStore) {
    super(store, ReturnTable as unknown as EntitySchema<Return>, () => new ReturnNotFound());
  }
}
