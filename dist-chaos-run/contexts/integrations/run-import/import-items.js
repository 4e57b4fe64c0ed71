import { createHash } from 'node:crypto';
import { RowFault } from '../domain/row-fault.js';
import { RowMapper } from '../domain/row-mapper.js';
import { csvRecords } from './csv-records.js';
import { jsonArray, jsonLines } from './json-records.js';
/**
 * What a file has for the shop: the same items in the same order each time, which is what lets an interrupted import
 * go on behind those it has taken. Throws `ImportBroken`.
 */
export async function* importItems(chunks, mapping) {
    const mapper = new RowMapper(mapping);
    const isNew = mapping.distinct ? novelty() : () => true;
    const owner = mapping.kind === 'products' ? skuOwners() : () => undefined;
    for await (const one of chosen(prepared(chunks, mapping, mapper))) {
        if ('fault' in one)
            yield one;
        else
            yield* rowsOf(one, mapper, isNew, owner);
    }
}
function* rowsOf({ at, record }, mapper, isNew, owner) {
    for (const row of mapper.rowsOf(record)) {
        if (row instanceof RowFault)
            yield { at, fault: row };
        else if (isNew(row)) {
            const fault = owner(row, at);
            yield fault ? { at, fault } : { at, row };
        }
    }
}
async function* prepared(chunks, mapping, mapper) {
    for await (const read of recordsOf(decoded(chunks, mapping.encoding), mapping)) {
        yield 'fault' in read ? read : prepare(read, mapper);
    }
}
function prepare({ at, record }, mapper) {
    try {
        const whole = mapper.prepare(record);
        return { at, record: whole, group: mapper.groupOf(whole) };
    }
    catch (error) {
        if (error instanceof RowFault)
            return { at, fault: error };
        throw error;
    }
}
/** With `group_by`: faults as they come, then the latest record of each group, in the order in which groups began. */
async function* chosen(all) {
    const latest = new Map();
    for await (const one of all) {
        if ('fault' in one || !one.group)
            yield one;
        else if (one.group.rank >= (latest.get(one.group.key)?.group?.rank ?? ''))
            latest.set(one.group.key, one);
    }
    yield* latest.values();
}
function recordsOf(chunks, mapping) {
    if (mapping.format === 'csv')
        return csvRecords(chunks, mapping);
    return mapping.format === 'jsonl' ? jsonLines(chunks) : jsonArray(chunks);
}
/** The file's bytes as UTF-8. */
async function* decoded(chunks, encoding) {
    const decoder = new TextDecoder(encoding);
    if (decoder.encoding === 'utf-8')
        return yield* chunks;
    for await (const chunk of chunks)
        yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
}
/** True for a row that no earlier one equals. */
function novelty() {
    const seen = new Set();
    return (row) => {
        const size = seen.size;
        return seen.add(createHash('sha1').update(JSON.stringify(row)).digest('base64')).size > size;
    };
}
/** A SKU is one row's: two rows of one file would change the same variant to and fro, each time it is imported. */
function skuOwners() {
    const owners = new Map();
    return (row, at) => {
        const sku = String(row['sku']);
        const owner = owners.get(sku);
        if (!owner)
            owners.set(sku, at);
        const [[unit, number]] = Object.entries(owner ?? at);
        return owner && RowFault.of('sku', sku, `a SKU that no earlier row has (${unit} ${number} has it)`);
    };
}
//# sourceMappingURL=import-items.js.map