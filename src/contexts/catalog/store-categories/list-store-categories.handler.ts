import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';

/** A category as shoppers see it. */
export interface StoreCategoryRow {
  id: string;
  parent_id: string | null;
  handle: string;
  name: string;
  path: string;
  product_count: number;
}

/** The category tree as a flat list in the order of the paths, with the number of products on sale: one SQL statement. */
export class ListStoreCategories extends Query<Page<StoreCategoryRow>> {
  constructor(readonly page: PageQuery) {
    super();
  }
}

const SORTS = { path: { sql: 'c.path', type: 'text' } } as const;

@QueryHandler(ListStoreCategories)
export class ListStoreCategoriesHandler implements IQueryHandler<ListStoreCategories> {
  constructor(private readonly database: Database) {}

  async execute({ page }: ListStoreCategories): Promise<Page<StoreCategoryRow>> {
    const list = keyset(page, { sorts: SORTS, defaultSort: 'path', id: { sql: 'c.id', type: 'uuid' }, values: [] });
    const rows = await this.database.query<StoreCategoryRow & { place: string[] }>(
      `WITH counts AS (
         SELECT category_id, count(*) AS products FROM catalog.store_products, unnest(category_ids) AS category_id
         GROUP BY category_id
       )
       SELECT c.id, c.parent_id, c.handle, c.name, c.path, coalesce(products, 0) AS product_count, ${list.place}
       FROM catalog.categories c LEFT JOIN counts ON counts.category_id = c.id
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, ({ place: _place, ...category }) => category);
  }
}
