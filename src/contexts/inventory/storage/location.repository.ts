import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { LocationNotFound } from '../domain/inventory.errors.js';
import { type Location } from '../domain/location.js';
import { LocationTable } from './location.table.js';

@Injectable()
export class Locations extends AggregateRepository<Location> {
  constructor(store: AggregateStore) {
    super(store, LocationTable, (id) => new LocationNotFound(id));
  }
}
