import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { BootError } from '../platform/runtime/boot-error.js';
const COLUMNS = [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
];
/** The rows of a CSV file (plain or gzipped), in its order. Throws BootError for another format. */
export async function* invoiceRows(file) {
    const records = parse({ columns: true, bom: true, info: true, skip_empty_lines: true });
    const failed = (error) => void (error && records.destroy(error));
    if (file.endsWith('.gz'))
        pipeline(createReadStream(file), createGunzip(), records, failed);
    else
        pipeline(createReadStream(file), records, failed);
    for await (const { record, info } of records) {
        refuseOtherColumns(file, record);
        yield rowOf(record, info.lines);
    }
}
/** The folder's CSV file. Throws BootError when there is none. */
export async function invoiceFile(folder) {
    const files = await readdir(folder).catch(() => []);
    const found = files.find((name) => /\.csv(\.gz)?$/.test(name));
    if (!found)
        throw new BootError(`${folder}: takes a folder with a .csv or .csv.gz file in it`);
    return join(folder, found);
}
/** Whole pennies of a decimal number; NaN for anything else, fractions of a penny included. */
export function penniesOf(price) {
    const [, sign, pounds, pennies = ''] = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(price) ?? [];
    return pounds === undefined ? NaN : Number(`${sign}${pounds}${pennies.padEnd(2, '0')}`);
}
function rowOf(record, line) {
    const field = (name) => record[name].trim();
    return {
        line,
        invoice: field('InvoiceNo'),
        code: field('StockCode').toUpperCase(),
        title: field('Description'),
        quantity: /^-?\d+$/.test(field('Quantity')) ? Number(field('Quantity')) : NaN,
        price: field('UnitPrice'),
        pennies: penniesOf(field('UnitPrice')),
        at: `${field('InvoiceDate').replace(' ', 'T')}.000Z`,
        customer: field('CustomerID'),
        country: field('Country'),
    };
}
function refuseOtherColumns(file, record) {
    const missing = COLUMNS.filter((name) => record[name] === undefined);
    if (missing.length > 0)
        throw new BootError(`${file}: has no column ${missing.join(', ')}`);
}
//# sourceMappingURL=invoice-rows.js.map