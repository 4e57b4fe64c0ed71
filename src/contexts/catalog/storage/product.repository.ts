import { Injectable } from '@nestjs/common';
import { type EntitySchema } from 'typeorm';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { type Product } from '../domain/product.js';
import { ProductUnknown } from '../domain/product.errors.js';
import { namingConflicts } from './conflicts.js';
import { ProductTable } from './product.table.js';

/** Throws `SkuTaken`, `HandleTaken` or `ExternalIdTaken` when another product has what a stored one claims. */
@Injectable()
export class Products extends AggregateRepository<Product> {
  constructor(store: AggregateStore) {
    super(store, ProductTable as unknown as EntitySchema<Product>, (id) => new ProductUnknown(id));
  }

  override add(product: Product): Promise<void> {
    return namingConflicts(() => super.add(product));
  }

  override update(id: string, change: (product: Product) => void, expectedVersion?: number): Promise<Product> {
    return namingConflicts(() => super.update(id, change, expectedVersion));
  }
}
