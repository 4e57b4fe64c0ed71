import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Keyset, keyset } from '../../../platform/http/keyset.js';
import { type PageQuery } from '../../../platform/http/page.js';
import { PreparedJson, type PublicResult } from '../../../platform/http/public-cache.js';
import { isUuid } from '../../../platform/http/uuid-param.js';

export interface StoreProductFilters {
  /** ISO 4217; prices are shown, compared and sorted in it. */
  currency: string;
  /** Id or handle; products of the categories below it are listed too. */
  category?: string;
  /** Bounds of a product's lowest price, minor units, inclusive. */
  priceFrom?: number;
  priceTo?: number;
  inStock?: boolean;
  handles?: readonly string[];
}

/** A page of products on sale, as JSON text: one SQL statement, one more with `count=exact`. */
export class ListStoreProducts extends Query<PublicResult<PreparedJson>> {
  constructor(
    readonly filters: StoreProductFilters,
    readonly page: PageQuery,
  ) {
    super();
  }
}

interface Row {
  id: string;
  doc: string;
  place: string[];
}

const SORTS = {
  title: { sql: 'p.title', type: 'text' },
  created_at: { sql: 'p.created_at', type: 'timestamptz' },
  price: { sql: 'o.lowest', type: 'bigint' },
} as const;

@QueryHandler(ListStoreProducts)
export class ListStoreProductsHandler implements IQueryHandler<ListStoreProducts> {
  constructor(private readonly database: Database) {}

  async execute({ filters, page }: ListStoreProducts): Promise<PublicResult<PreparedJson>> {
    const { from, values } = selection(filters, page.sort);
    const id = { sql: 'p.product_id', type: 'uuid' } as const;
    const list = keyset(page, { sorts: SORTS, defaultSort: '-created_at', id, values });
    const rows = await this.database.query<Row>(
      `SELECT p.product_id AS id, coalesce(o.doc, p.doc) AS doc, ${list.place} ${from} AND ${list.after}
       ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = page.count && (await this.count(from, values));
    return answer(list, rows, count);
  }

  private async count(from: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`SELECT count(*) ${from}`, values);
    return row!.count;
  }
}

/** FROM and WHERE. Whoever asks for prices in a currency gets only what is sold in it. */
function selection(filters: StoreProductFilters, sort = ''): { from: string; values: unknown[] } {
  const { currency, category, priceFrom, priceTo, inStock, handles } = filters;
  const values: unknown[] = [currency];
  const conditions = ['true'];
  const where = (value: unknown, condition: (placeholder: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where(category, (it) => `p.category_ids @> ARRAY[${isUuid(category) ? it : categoryByHandle(it)}]::uuid[]`);
  where(priceFrom, (it) => `o.lowest >= ${it}`);
  where(priceTo, (it) => `o.lowest <= ${it}`);
  where(inStock, (it) => `p.in_stock = ${it}`);
  where(handles, (it) => `p.handle = ANY(${it}::text[])`);
  const priced = priceFrom !== undefined || priceTo !== undefined || /\bprice\b/.test(sort);
  const offers = `${priced ? '' : 'LEFT '}JOIN catalog.store_offers o ON o.product_id = p.product_id AND o.currency = $1`;
  return { from: `FROM catalog.store_products p ${offers} WHERE ${conditions.join(' AND ')}`, values };
}

function categoryByHandle(placeholder: string): string {
  return `(SELECT id FROM catalog.categories WHERE handle = ${placeholder})`;
}

function answer(list: Keyset, rows: Row[], count?: number): PublicResult<PreparedJson> {
  const { data, page } = list.page(rows, (row) => row, count);
  const text = `{"data":[${data.map(({ doc }) => doc).join(',')}],"page":${JSON.stringify(page)}}`;
  return { body: new PreparedJson(text), surrogateKeys: ['products', ...data.map(({ id }) => `product:${id}`)] };
}
