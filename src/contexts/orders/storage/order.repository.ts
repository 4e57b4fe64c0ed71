import { Injectable } from '@nestjs/common';
import { type EntitySchema } from 'typeorm';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type Order } from '../domain/order.js';
import { OrderNotFound } from '../domain/order.errors.js';
import { OrderTable } from './order.table.js';

@Injectable()
export class Orders extends AggregateRepository<Order> {
  constructor(store: AggregateStore) {
    super(store, OrderTable as unknown as EntitySchema<Order>, () => new OrderNotFound());
  }
}
