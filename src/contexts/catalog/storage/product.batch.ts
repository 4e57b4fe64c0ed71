import { Injectable } from '@nestjs/common';
import { type EntitySchema, In } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { FactPublisher } from '../../../platform/facts/fact-publisher.js';
import { ProductChanged, type ProductStatus } from '../contract/product-changed.event.js';
import { type Product } from '../domain/product.js';
import { namingConflicts } from './conflicts.js';
import { ProductTable } from './product.table.js';

const TABLE = ProductTable as unknown as EntitySchema<Product>;
const CHANGING = Object.entries(ProductTable.options.columns).flatMap(([property, column]) =>
  ['id', 'createdAt'].includes(property) ? [] : [column.name ?? property],
);

/** Many products at once, inside a transaction of the caller: a few statements whatever their number. */
@Injectable()
export class ProductBatch {
  constructor(
    private readonly database: Database,
    private readonly facts: FactPublisher,
  ) {}

  /** The products with these external ids, locked in the order of their ids until the transaction ends. */
  lock(externalIds: readonly string[]): Promise<Product[]> {
    const where = { externalId: In([...externalIds]) } as never;
    const order = { id: 'ASC' } as never;
    return this.database.manager.find(TABLE, { where, order, lock: { mode: 'pessimistic_write' } });
  }

  /** Stores new and locked products with their facts: two statements. Throws conflicts as `Products.add` does. */
  async store(products: readonly Product[]): Promise<void> {
    if (products.length === 0) return;
    const rows = products.map(({ state }) => ({ ...state, version: state.version + 1 }));
    const insert = this.database.manager.createQueryBuilder().insert().into(ProductTable).values(rows);
    await namingConflicts(() => insert.orUpdate(CHANGING, ['id']).updateEntity(false).execute());
    await this.facts.append(
      products.flatMap((product) => product.takeFacts().map((fact) => ({ subject: product.id, fact }))),
    );
  }

  /** Takes a category away from every product that is in it: two statements. */
  async leaveCategory(categoryId: string, now: Date): Promise<void> {
    const left = await this.database.query<{ id: string; status: ProductStatus; variantIds: string[] }>(LEAVE, [
      categoryId,
      now,
    ]);
    const fact = ({ id, status, variantIds }: (typeof left)[number]) =>
      new ProductChanged({ productId: id, status, variantIds });
    await this.facts.append(left.map((product) => ({ subject: product.id, fact: fact(product) })));
  }
}

const LEAVE = `
  UPDATE catalog.products
  SET category_ids = array_remove(category_ids, $1::uuid), version = version + 1, updated_at = $2
  WHERE category_ids @> ARRAY[$1]::uuid[]
  RETURNING id, status, ARRAY(SELECT v->>'id' FROM jsonb_array_elements(variants) AS v) AS "variantIds"`;
