import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parse } from 'csv-parse';
import { BootError } from '../../platform/runtime/boot-error.js';
const SHIPPED = resolve(import.meta.dirname, '../../../mappings');
/** The mapping that is asked for, else the one for the kind of file. Throws `BootError`. */
export async function findMapping(wanted, file) {
    const path = wanted.mapping ?? join(SHIPPED, `${wanted.format ?? ourFormat(file)}.json`);
    const text = await readFile(path, 'utf8').catch(() => {
        throw new BootError(`There is no mapping ${path}`);
    });
    const shipped = dirname(resolve(path)) === SHIPPED;
    try {
        return { name: nameOf(path), shipped, content: JSON.parse(text) };
    }
    catch (error) {
        throw new BootError(`${path} is not JSON: ${error.message}`);
    }
}
/** The mapping with the rows of its lookup tables, read from the CSV files beside the imported one. */
export async function withTables(mapping, file) {
    const tables = Object.entries(mapping.content.tables ?? {});
    if (tables.every(([, { rows }]) => rows))
        return mapping;
    const read = await Promise.all(tables.map(async ([name, table]) => [name, table.rows ? table : { rows: await rowsOf(table, file) }]));
    const content = { ...mapping.content, tables: Object.fromEntries(read) };
    return { name: `${mapping.name}-with-tables`, shipped: false, content };
}
async function rowsOf({ file = '', key = '', value = '' }, imported) {
    const path = resolve(dirname(imported), file);
    const rows = {};
    try {
        const records = createReadStream(path).pipe(parse({ bom: true, columns: true }));
        for await (const record of records) {
            if (record[key] === undefined || record[value] === undefined) {
                throw new BootError(`${path} has no columns ${key} and ${value}`);
            }
            rows[record[key]] = record[value];
        }
    }
    catch (error) {
        if (error instanceof BootError)
            throw error;
        throw new BootError(`The mapping needs ${path}: ${error.message}`);
    }
    return rows;
}
function ourFormat(file) {
    const name = file.replace(/\.gz$/, '');
    if (name.endsWith('.jsonl') || name.endsWith('.ndjson'))
        return 'cartwright-jsonl';
    if (name.endsWith('.csv'))
        return 'cartwright-csv';
    throw new BootError(`Say what ${file} is: --format <name> or --mapping <file>`);
}
function nameOf(path) {
    const stem = basename(path, extname(path)).toLowerCase();
    return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80) || 'mapping'; // prettier-ignore
}
//# sourceMappingURL=mapping-file.js.map