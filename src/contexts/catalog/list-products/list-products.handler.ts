import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { isUuid } from '../../../platform/http/uuid-param.js';
import { type ProductStatus } from '../contract/product-changed.event.js';
import { type ProductState } from '../domain/product.js';
import { ProductTable } from '../storage/product.table.js';
import { productView, type ProductView } from '../views/product.view.js';

export interface ProductFilters {
  status?: ProductStatus;
  /** Id or handle; includes those below it. */
  category?: string;
  sku?: string;
  externalId?: string;
  /** The beginning of the title, whatever its case. */
  titleFrom?: string;
  updatedSince?: string;
}

/** A page of products for staff: one SQL statement, one more with `count=exact`. */
export class ListProducts extends Query<Page<ProductView>> {
  constructor(
    readonly filters: ProductFilters,
    readonly page: PageQuery,
  ) {
    super();
  }
}

const SORTS = {
  title: { sql: 'title', type: 'text' },
  created_at: { sql: 'created_at', type: 'timestamptz' },
} as const;
const COLUMNS = selectList(ProductTable as never);

@QueryHandler(ListProducts)
export class ListProductsHandler implements IQueryHandler<ListProducts> {
  constructor(private readonly database: Database) {}

  async execute({ filters, page }: ListProducts): Promise<Page<ProductView>> {
    const { from, values } = selection(filters);
    const id = { sql: 'id', type: 'uuid' } as const;
    const list = keyset(page, { sorts: SORTS, defaultSort: '-created_at', id, values });
    const rows = await this.database.query<ProductState & { place: string[] }>(
      `SELECT ${COLUMNS}, ${list.place} ${from} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count =
      page.count && (await this.database.query<{ count: number }>(`SELECT count(*) ${from}`, values))[0]!.count;
    return list.page(rows, ({ place: _place, ...product }) => productView(product), count);
  }
}

function selection(filters: ProductFilters): { from: string; values: unknown[] } {
  const { status, category, sku, externalId, titleFrom, updatedSince } = filters;
  const values: unknown[] = [];
  const conditions = ['true'];
  const where = (value: unknown, condition: (placeholder: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where(status, (it) => `status = ${it}`);
  where(category, (it) => `category_ids && ${subtree(isUuid(category) ? `c.id = ${it}` : `c.handle = ${it}`)}`);
  where(sku, (it) => `id IN (SELECT product_id FROM catalog.variants WHERE sku = ${it})`);
  where(externalId, (it) => `external_id = ${it}`);
  where(titleFrom?.replace(/[\\%_]/g, '\\$&'), (it) => `lower(title) LIKE lower(${it}) || '%'`);
  where(updatedSince, (it) => `updated_at >= ${it}`);
  return { from: `FROM catalog.products WHERE ${conditions.join(' AND ')}`, values };
}

/** The ids of a category and of all below it, as an array. */
function subtree(isRoot: string): string {
  return `(SELECT array_agg(below.id) FROM catalog.categories c
    JOIN catalog.categories below ON below.lineage @> ARRAY[c.id] WHERE ${isRoot})`;
}
