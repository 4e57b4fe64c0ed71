import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { CategoryUnknown } from '../domain/category.errors.js';
import { type CategoryView } from '../views/category.view.js';

export interface CategoryFilters {
  parentId?: string;
  externalId?: string;
  handle?: string;
}

/** A page of categories for staff, in the order of their paths: one SQL statement, one more with `count=exact`. */
export class ListCategories extends Query<Page<CategoryView>> {
  constructor(
    readonly filters: CategoryFilters,
    readonly page: PageQuery,
  ) {
    super();
  }
}

/** A category by id: one SQL statement. Throws `CategoryUnknown`. */
export class GetCategory extends Query<CategoryView> {
  constructor(readonly id: string) {
    super();
  }
}

const COLUMNS = 'id, version, external_id, parent_id, handle, name, path, created_at, updated_at';
const SORTS = { path: { sql: 'path', type: 'text' } } as const;

@QueryHandler(ListCategories)
export class ListCategoriesHandler implements IQueryHandler<ListCategories> {
  constructor(private readonly database: Database) {}

  async execute({ filters: { parentId, externalId, handle }, page }: ListCategories): Promise<Page<CategoryView>> {
    const filters = [parentId ?? null, externalId ?? null, handle ?? null];
    const id = { sql: 'id', type: 'uuid' } as const;
    const list = keyset(page, { sorts: SORTS, defaultSort: 'path', id, values: filters });
    const rows = await this.database.query<CategoryView & { place: string[] }>(
      `SELECT ${COLUMNS}, ${list.place} ${FROM} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count =
      page.count && (await this.database.query<{ count: number }>(`SELECT count(*) ${FROM}`, filters))[0]!.count;
    return list.page(rows, ({ place: _place, ...category }) => category, count);
  }
}

@QueryHandler(GetCategory)
export class GetCategoryHandler implements IQueryHandler<GetCategory> {
  constructor(private readonly database: Database) {}

  async execute({ id }: GetCategory): Promise<CategoryView> {
    const sql = `SELECT ${COLUMNS} FROM catalog.categories WHERE id = $1`;
    const [category] = await this.database.query<CategoryView>(sql, [id]);
    if (!category) throw new CategoryUnknown(id);
    return category;
  }
}

const FROM = `FROM catalog.categories WHERE ($1::uuid IS NULL OR parent_id = $1) AND ($2::text IS NULL OR external_id = $2)
  AND ($3::text IS NULL OR handle = $3)`;
