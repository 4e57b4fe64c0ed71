import { decodeCursor, encodeCursor, type SortType } from './cursor.js';
import { MalformedParameter } from './input.errors.js';
import { DEFAULT_LIMIT, type Page, type PageQuery } from './page.js';

/** A column a list may be sorted by. It must not be NULL; wrap it in `coalesce(...)`, also in its index, if it can be. */
export interface SortColumn {
  sql: string;
  type: SortType;
}

/** What a list allows. `id` breaks ties, so that no two rows stand at the same place. */
export interface KeysetOptions {
  sorts: Record<string, SortColumn>;
  defaultSort: string;
  id: SortColumn;
  /** Parameters of the rest of the statement; the cursor's are appended. */
  values: unknown[];
}

interface Key extends SortColumn {
  descending: boolean;
}

/** The parts of one list's statement. */
export interface Keyset {
  /** For the SELECT list: the row's place, read by `page`. */
  place: string;
  /** For WHERE: rows after the cursor; `true` on the first page. */
  after: string;
  orderBy: string;
  /** One more than asked for, to see whether there are more. */
  limit: number;
  /** All parameters of the statement. */
  values: unknown[];
  /** Cuts the rows to the page and maps them. */
  page<Row extends { place: string[] }, Item>(rows: Row[], toItem: (row: Row) => Item, count?: number): Page<Item>;
}

/**
 * Keyset paging: `SELECT ..., ${list.place} FROM ... WHERE ... AND ${list.after} ORDER BY ${list.orderBy} LIMIT
 * ${list.limit}` with `list.values`, then `list.page(rows, toItem)`. Every page costs the same, however deep, given an
 * index on the sorted columns and the id. Only SQL of `options` gets into the text; what clients send are parameters.
 * Throws `MalformedParameter` for a sort that is not allowed and `InvalidCursor`.
 */
export function keyset(query: PageQuery, options: KeysetOptions): Keyset {
  const sort = query.sort ?? options.defaultSort;
  const keys = keysOf(sort, options);
  const size = query.limit ?? DEFAULT_LIMIT;
  const values = [...options.values];
  return {
    place: `ARRAY[${keys.map(({ sql }) => `(${sql})::text`).join(', ')}] AS place`,
    after: query.cursor === undefined ? 'true' : afterSql(keys, sort, query.cursor, values),
    orderBy: keys.map(({ sql, descending }) => `${sql} ${descending ? 'DESC' : 'ASC'}`).join(', '),
    limit: size + 1,
    values,
    page: (rows, toItem, count) => {
      const kept = rows.slice(0, size);
      const hasMore = rows.length > size;
      const next = hasMore ? encodeCursor(sort, kept.at(-1)!.place) : null;
      return {
        data: kept.map(toItem),
        page: { next_cursor: next, has_more: hasMore, ...(count !== undefined && { count }) },
      };
    },
  };
}

function keysOf(sort: string, { sorts, id }: KeysetOptions): Key[] {
  const names = sort.split(',');
  const keys = names.map((name): Key => {
    const descending = name.startsWith('-');
    const field = descending ? name.slice(1) : name;
    const column = Object.hasOwn(sorts, field) ? sorts[field] : undefined;
    if (!column) throw MalformedParameter.of('sort', `sort takes ${Object.keys(sorts).join(', ')}`, 'unknown_sort');
    return { ...column, descending };
  });
  if (new Set(keys.map(({ sql }) => sql)).size < keys.length) {
    throw MalformedParameter.of('sort', 'sort names a field twice', 'unknown_sort');
  }
  const sortedById = keys.some(({ sql }) => sql === id.sql);
  return sortedById ? keys : [...keys, { ...id, descending: keys.at(-1)!.descending }];
}

function afterSql(keys: Key[], sort: string, cursor: string, values: unknown[]): string {
  const types = keys.map(({ type }) => type);
  const placeholders = decodeCursor(cursor, sort, types).map((text, index) => `$${values.push(text)}::${types[index]}`);
  const comparison = ({ descending }: Key) => (descending ? '<' : '>');
  if (new Set(keys.map(comparison)).size === 1) {
    // One direction is one row comparison, which an index answers in one go.
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${comparison(keys[0]!)} (${placeholders.join(', ')})`;
  }
  const steps = keys.map((key, index) => {
    const same = keys.slice(0, index).map(({ sql }, place) => `${sql} = ${placeholders[place]}`);
    return `(${[...same, `${key.sql} ${comparison(key)} ${placeholders[index]}`].join(' AND ')})`;
  });
  return `(${steps.join(' OR ')})`;
}
