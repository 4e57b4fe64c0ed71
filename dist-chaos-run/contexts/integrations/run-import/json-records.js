import { ImportBroken } from '../domain/integrations.errors.js';
import { RowFault } from '../domain/row-fault.js';
import { flatten, isObject } from '../domain/source-record.js';
import { LONGEST_RECORD } from './read-record.js';
import { textLines } from './text-lines.js';
/** A JSON array is read as a whole; more belongs into JSON Lines. */
const LARGEST_ARRAY = 64 * 2 ** 20;
/** Reads one JSON object per line (https://jsonlines.org); blank lines do not count. */
export async function* jsonLines(chunks) {
    for await (const { number, text } of textLines(chunks)) {
        const at = { line: number };
        if (text === undefined)
            yield { at, fault: new RowFault(`the line is longer than ${LONGEST_RECORD} bytes`) };
        else if (text.trim() !== '')
            yield parsed(text, at);
    }
}
/** Reads the objects of one JSON array. Throws `ImportBroken` for anything else. */
export async function* jsonArray(chunks) {
    const parts = [];
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > LARGEST_ARRAY)
            throw new ImportBroken(`A JSON array may have ${LARGEST_ARRAY} bytes; use JSON Lines.`);
        parts.push(chunk);
    }
    if (size === 0)
        return;
    yield* arrayItems(Buffer.concat(parts).toString('utf8'));
}
function* arrayItems(text) {
    let items;
    try {
        items = JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        throw new ImportBroken(`The file is not JSON: ${error.message.slice(0, 200)}`);
    }
    if (!Array.isArray(items))
        throw new ImportBroken('The file is not a JSON array.');
    for (const [index, item] of items.entries())
        yield recordOf(item, { item: index + 1 });
}
function parsed(line, at) {
    try {
        return recordOf(JSON.parse(line), at);
    }
    catch {
        return { at, fault: new RowFault('this line is not JSON') };
    }
}
function recordOf(value, at) {
    if (!isObject(value))
        return { at, fault: new RowFault('this is not a JSON object') };
    return { at, record: flatten(value) };
}
//# sourceMappingURL=json-records.js.map