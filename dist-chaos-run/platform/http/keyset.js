import { decodeCursor, encodeCursor } from './cursor.js';
import { MalformedParameter } from './input.errors.js';
import { DEFAULT_LIMIT } from './page.js';
/**
 * Keyset paging: `SELECT ..., ${list.place} FROM ... WHERE ... AND ${list.after} ORDER BY ${list.orderBy} LIMIT
 * ${list.limit}` with `list.values`, then `list.page(rows, toItem)`. Every page costs the same, however deep, given an
 * index on the sorted columns and the id. Only SQL of `options` gets into the text; what clients send are parameters.
 * Throws `MalformedParameter` for a sort that is not allowed and `InvalidCursor`.
 */
export function keyset(query, options) {
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
            const next = hasMore ? encodeCursor(sort, kept.at(-1).place) : null;
            return {
                data: kept.map(toItem),
                page: { next_cursor: next, has_more: hasMore, ...(count !== undefined && { count }) },
            };
        },
    };
}
function keysOf(sort, { sorts, id }) {
    const names = sort.split(',');
    const keys = names.map((name) => {
        const descending = name.startsWith('-');
        const field = descending ? name.slice(1) : name;
        const column = Object.hasOwn(sorts, field) ? sorts[field] : undefined;
        if (!column)
            throw MalformedParameter.of('sort', `sort takes ${Object.keys(sorts).join(', ')}`, 'unknown_sort');
        return { ...column, descending };
    });
    if (new Set(keys.map(({ sql }) => sql)).size < keys.length) {
        throw MalformedParameter.of('sort', 'sort names a field twice', 'unknown_sort');
    }
    const sortedById = keys.some(({ sql }) => sql === id.sql);
    return sortedById ? keys : [...keys, { ...id, descending: keys.at(-1).descending }];
}
function afterSql(keys, sort, cursor, values) {
    const types = keys.map(({ type }) => type);
    const placeholders = decodeCursor(cursor, sort, types).map((text, index) => `$${values.push(text)}::${types[index]}`);
    const comparison = ({ descending }) => (descending ? '<' : '>');
    if (new Set(keys.map(comparison)).size === 1) {
        // One direction is one row comparison, which an index answers in one go.
        return `(${keys.map(({ sql }) => sql).join(', ')}) ${comparison(keys[0])} (${placeholders.join(', ')})`;
    }
    const steps = keys.map((key, index) => {
        const same = keys.slice(0, index).map(({ sql }, place) => `${sql} = ${placeholders[place]}`);
        return `(${[...same, `${key.sql} ${comparison(key)} ${placeholders[index]}`].join(' AND ')})`;
    });
    return `(${steps.join(' OR ')})`;
}
//# sourceMappingURL=keyset.js.map