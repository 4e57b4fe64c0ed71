import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CartNotFound } from '../domain/cart.errors.js';
import { type Cart } from '../domain/cart.js';
import { CartTable } from './cart.table.js';

@Injectable()
export class Carts extends AggregateRepository<Cart> {
  constructor(store: AggregateStore) {
    super(store, CartTable, () => new CartNotFound());
  }
}
