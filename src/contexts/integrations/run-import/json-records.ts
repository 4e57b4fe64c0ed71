import { ImportBroken } from '../domain/integrations.errors.js';
import { RowFault } from '../domain/row-fault.js';
import { flatten, isObject } from '../domain/source-record.js';
import { LONGEST_RECORD, type Place, type ReadRecord } from './read-record.js';

/** A JSON array is read as a whole; more belongs into JSON Lines. */
const LARGEST_ARRAY = 64 * 2 ** 20;

/** Reads one JSON object per line (https://jsonlines.org); blank lines do not count. */
export async function* jsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRecord> {
  let number = 0;
  for await (const line of lines(chunks)) {
    const at = { line: ++number };
    if (line === undefined) yield { at, fault: new RowFault(`the line is longer than ${LONGEST_RECORD} bytes`) };
    else if (line.trim() !== '') yield parsed(line, at);
  }
}

/** Reads the objects of one JSON array. Throws `ImportBroken` for anything else. */
export async function* jsonArray(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRecord> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_ARRAY) throw new ImportBroken(`A JSON array may have ${LARGEST_ARRAY} bytes; use JSON Lines.`);
    parts.push(chunk);
  }
  if (size === 0) return;
  yield* arrayItems(Buffer.concat(parts).toString('utf8'));
}

function* arrayItems(text: string): Generator<ReadRecord> {
  let items: unknown;
  try {
    items = JSON.parse(withoutMark(text));
  } catch (error) {
    throw new ImportBroken(`The file is not JSON: ${(error as Error).message.slice(0, 200)}`);
  }
  if (!Array.isArray(items)) throw new ImportBroken('The file is not a JSON array.');
  for (const [index, item] of items.entries()) yield recordOf(item, { item: index + 1 });
}

function parsed(line: string, at: Place): ReadRecord {
  try {
    return recordOf(JSON.parse(line), at);
  } catch {
    return { at, fault: new RowFault('this line is not JSON') };
  }
}

function recordOf(value: unknown, at: Place): ReadRecord {
  if (!isObject(value)) return { at, fault: new RowFault('this is not a JSON object') };
  return { at, record: flatten(value) };
}

/**
 * Text by line, undefined in place of a line that is too long to be held. Not `node:readline`, which also ends lines at
 * U+2028 and U+2029, characters that JSON's texts may have in them.
 */
async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  let isFirst = true;
  const line = (): string | undefined => {
    const text = size > LONGEST_RECORD ? undefined : Buffer.concat(parts).toString('utf8');
    const whole = isFirst && text !== undefined ? withoutMark(text) : text;
    [parts, size, isFirst] = [[], 0, false];
    return whole;
  };
  const add = (part: Buffer): void => {
    size += part.length;
    if (size <= LONGEST_RECORD) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      yield line();
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
