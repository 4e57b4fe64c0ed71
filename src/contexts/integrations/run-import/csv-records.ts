import { Readable } from 'node:stream';
import { type CsvError, type Info, parse, type Parser } from 'csv-parse';
import { ImportBroken } from '../domain/integrations.errors.js';
import { type Mapping } from '../domain/mapping.js';
import { RowFault } from '../domain/row-fault.js';
import { requiredColumns } from '../domain/required-columns.js';
import { LONGEST_RECORD, type ReadRecord } from './read-record.js';

interface Parsed {
  record: string[];
  info: Info;
}

/**
 * Reads CSV (RFC 4180, with any line ends, and a byte order mark or not) as it streams in; the first line names the
 * columns. A line that is no CSV, or has too few or too many values, is a fault. Throws `ImportBroken`.
 */
export async function* csvRecords(chunks: AsyncIterable<Buffer>, mapping: Mapping): AsyncGenerator<ReadRecord> {
  const skipped: CsvError[] = [];
  const parser = parserFor(chunks, mapping, (error) => skipped.push(error));
  let columns: string[] | undefined;
  let end = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = info.lines - newlinesIn(record);
      while (skipped[0] && lineOf(skipped[0]) < line) yield notCsv(skipped.shift()!, end);
      if (columns) yield recordOf(columns, record, line);
      else columns = columnsOf(record, mapping);
      end = info.lines;
    }
  } catch (error) {
    throw (error as Partial<CsvError>).code?.startsWith('CSV_') ? brokenAt(end + 1, error as CsvError) : error;
  }
  for (const error of skipped) yield notCsv(error, end);
}

function parserFor(chunks: AsyncIterable<Buffer>, { delimiter }: Mapping, onSkip: (error: CsvError) => void): Parser {
  const parser = parse({
    ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true },
    delimiter,
    max_record_size: LONGEST_RECORD,
  });
  parser.on('skip', onSkip);
  const input = Readable.from(chunks);
  input.on('error', (error) => parser.destroy(error)).pipe(parser);
  return parser;
}

function columnsOf(header: string[], mapping: Mapping): string[] {
  const columns = header.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  if (twice !== undefined) throw new ImportBroken(`The file has two columns named "${twice}".`);
  for (const alternatives of requiredColumns(mapping)) {
    if (alternatives.some((name) => columns.includes(name))) continue;
    const wanted = alternatives.map((name) => `"${name}"`).join(' or ');
    throw new ImportBroken(`The file has no column ${wanted}. Its columns are ${columns.join(', ').slice(0, 500)}.`);
  }
  return columns;
}

function recordOf(columns: string[], values: string[], line: number): ReadRecord {
  const at = { line };
  if (values.length !== columns.length) {
    const detail = { got: `${values.length} values`, takes: `${columns.length}, one for each column` };
    return { at, fault: new RowFault(`got ${detail.got}, takes ${detail.takes}`, detail) };
  }
  return { at, record: Object.fromEntries(columns.map((column, index) => [column, values[index]])) };
}

/** These have swallowed lines without number, which must not pass for one bad row. */
const ENDLESS = ['CSV_QUOTE_NOT_CLOSED', 'CSV_MAX_RECORD_SIZE'];

function notCsv(error: CsvError, end: number): ReadRecord {
  if (ENDLESS.includes(error.code)) throw brokenAt(end + 1, error);
  return { at: { line: lineOf(error) }, fault: new RowFault(`this is not CSV: ${firstSentence(error)}`) };
}

function brokenAt(line: number, error: CsvError): ImportBroken {
  return new ImportBroken(`The file is not CSV from line ${line} on: ${firstSentence(error)}`);
}

/** The parser tells errors the line on which it met them. */
function lineOf(error: CsvError): number {
  return Number(error['lines'] ?? 0);
}

function firstSentence({ message }: Error): string {
  return message.split(/[.:,]\s/)[0]!;
}

function newlinesIn(values: string[]): number {
  return values.reduce((sum, value) => sum + (value.includes('\n') || value.includes('\r') ? breaks(value) : 0), 0);
}

function breaks(value: string): number {
  return value.match(/\r\n|\r|\n/g)!.length;
}
