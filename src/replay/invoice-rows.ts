import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { BootError } from '../platform/runtime/boot-error.js';

/** A row of the file, its dirt still in it. */
export interface InvoiceRow {
  /** Line of the file, the header being 1. */
  line: number;
  invoice: string;
  /** Trimmed and in upper case: the file writes the same article as 85123A and 85123a. */
  code: string;
  title: string;
  /** NaN when it is no whole number. */
  quantity: number;
  /** As it is written. */
  price: string;
  /** NaN when the price is not a whole number of pennies. */
  pennies: number;
  /** The shop's local time, taken as UTC (so that its days are UTC's days, also where the clocks change). */
  at: string;
  /** Empty for nobody in particular. */
  customer: string;
  country: string;
}

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
type Record = { [column: string]: string };

/** The rows of a CSV file (plain or gzipped), in its order. Throws BootError for another format. */
export async function* invoiceRows(file: string): AsyncGenerator<InvoiceRow> {
  const records = parse({ columns: true, bom: true, info: true, skip_empty_lines: true });
  const failed = (error: unknown): void => void (error && records.destroy(error as Error));
  if (file.endsWith('.gz')) pipeline(createReadStream(file), createGunzip(), records, failed);
  else pipeline(createReadStream(file), records, failed);
  for await (const { record, info } of records as AsyncIterable<{ record: Record; info: { lines: number } }>) {
    refuseOtherColumns(file, record);
    yield rowOf(record, info.lines);
  }
}

/** The folder's CSV file. Throws BootError when there is none. */
export async function invoiceFile(folder: string): Promise<string> {
  const files = await readdir(folder).catch(() => [] as string[]);
  const found = files.find((name) => /\.csv(\.gz)?$/.test(name));
  if (!found) throw new BootError(`${folder}: takes a folder with a .csv or .csv.gz file in it`);
  return join(folder, found);
}

/** Whole pennies of a decimal number; NaN for anything else, fractions of a penny included. */
export function penniesOf(price: string): number {
  const [, sign, pounds, pennies = ''] = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(price) ?? [];
  return pounds === undefined ? NaN : Number(`${sign}${pounds}${pennies.padEnd(2, '0')}`);
}

function rowOf(record: Record, line: number): InvoiceRow {
  const field = (name: string): string => record[name]!.trim();
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

function refuseOtherColumns(file: string, record: Record): void {
  const missing = COLUMNS.filter((name) => record[name] === undefined);
  if (missing.length > 0) throw new BootError(`${file}: has no column ${missing.join(', ')}`);
}
