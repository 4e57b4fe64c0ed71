import { ImportBroken } from '../domain/integrations.errors.js';
import { requiredColumns } from '../domain/required-columns.js';
import { RowFault } from '../domain/row-fault.js';
import { CsvRow } from './csv-row.js';
import { LONGEST_RECORD } from './read-record.js';
import { textLines } from './text-lines.js';
/**
 * Reads CSV as it streams in; its first row names the columns. A row that is none, or has too few or too many values, is
 * a fault. Throws `ImportBroken` for a first row that cannot be.
 */
export async function* csvRecords(chunks, mapping) {
    let columns;
    for await (const row of csvRows(textLines(chunks), mapping.delimiter)) {
        if (columns)
            yield recordOf(columns, row);
        else
            columns = columnsOf(row, mapping);
    }
}
/**
 * Rows with the lines on which they begin. Where a row goes wrong, reading goes on with the line after its first, so
 * that a quote that is never closed costs one row and not all that follow (csv-parse loses good rows there).
 */
async function* csvRows(lines, delimiter) {
    const ahead = [];
    const next = async () => ahead.shift() ?? (await lines.next()).value;
    for (let first = await next(); first; first = await next()) {
        if (first.text?.trim() === '')
            continue;
        const row = new CsvRow(delimiter);
        const taken = [];
        let size = 0;
        let fed = feed(row, first);
        while (fed === 'open') {
            const line = size > LONGEST_RECORD ? undefined : await next();
            if (line)
                taken.push(line);
            size += line?.text?.length ?? LONGEST_RECORD;
            fed = line ? feed(row, line) : { wrong: 'a quote is opened and never closed' };
        }
        if (fed === 'whole')
            yield { line: first.number, values: row.values };
        else {
            ahead.unshift(...taken);
            yield { line: first.number, wrong: fed.wrong };
        }
    }
}
function feed(row, { text }) {
    return text === undefined ? { wrong: `the line is longer than ${LONGEST_RECORD} bytes` } : row.feed(text);
}
function columnsOf(row, mapping) {
    if ('wrong' in row)
        throw new ImportBroken(`The first row does not name the columns: ${row.wrong}.`);
    const columns = row.values.map((name) => name.trim());
    const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
    if (twice !== undefined)
        throw new ImportBroken(`The file has two columns named "${twice}".`);
    for (const alternatives of requiredColumns(mapping)) {
        if (alternatives.some((name) => columns.includes(name)))
            continue;
        const wanted = alternatives.map((name) => `"${name}"`).join(' or ');
        throw new ImportBroken(`The file has no column ${wanted}. Its columns are ${columns.join(', ').slice(0, 500)}.`);
    }
    return columns;
}
function recordOf(columns, row) {
    const at = { line: row.line };
    if ('wrong' in row)
        return { at, fault: new RowFault(`this is not CSV: ${row.wrong}`) };
    if (row.values.length !== columns.length) {
        const detail = { got: `${row.values.length} values`, takes: `${columns.length}, one for each column` };
        return { at, fault: new RowFault(`got ${detail.got}, takes ${detail.takes}`, detail) };
    }
    return { at, record: Object.fromEntries(columns.map((column, index) => [column, row.values[index]])) };
}
//# sourceMappingURL=csv-records.js.map