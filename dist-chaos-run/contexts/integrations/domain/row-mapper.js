import { isLike } from './like.js';
import { RowFault } from './row-fault.js';
import { itemsOf } from './source-record.js';
import { applySteps } from './steps.js';
import { TARGETS, targetOf } from './targets.js';
/** PostgreSQL stores neither NUL nor half a character; U+FFFD is what decoding makes of bytes in another encoding. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const UNDECODED = '\ufffd';
/** Turns records of a foreign file into rows, as a mapping says. */
export class RowMapper {
    constructor(mapping) {
        this.mapping = mapping;
    }
    /** The record with its derived columns. Throws `RowFault` for one that a skip rule refuses. */
    prepare(record) {
        const whole = { ...record };
        for (const [column, source] of Object.entries(this.mapping.derive)) {
            whole[column] = this.valueOf(source, whole, column);
        }
        const rule = this.mapping.skip.find((candidate) => refuses(candidate, whole));
        if (rule)
            throw new RowFault(rule.reason, { field: rule.column, got: String(whole[rule.column] ?? '') });
        return whole;
    }
    /** A prepared record's group, when the mapping groups. Throws `RowFault`. */
    groupOf(record) {
        const { group_by: by } = this.mapping;
        return by && { key: textOf(record[by.column], by.column), rank: textOf(record[by.latest_by], by.latest_by) };
    }
    /** What becomes of a prepared record: rows, and faults in place of those that cannot be. */
    rowsOf(record) {
        return this.mapping.rows.flatMap((rule) => (rule.each === undefined ? [record] : itemsOf(record, rule.each)).map((item) => this.rowOrFault(rule, item)));
    }
    rowOrFault(rule, record) {
        try {
            return this.row(rule, record);
        }
        catch (error) {
            if (error instanceof RowFault)
                return error;
            throw error;
        }
    }
    row({ fields }, record) {
        const row = {};
        for (const [name, source] of Object.entries(fields)) {
            for (const [field, one] of name.endsWith('.*') ? expand(name, source, record) : [[name, source]]) {
                const value = this.valueOf(one, record, field);
                if (value.length > 0)
                    row[field] = targetOf(this.mapping.kind, field).read(value, field);
            }
        }
        for (const [field, { required }] of Object.entries(TARGETS[this.mapping.kind])) {
            if (required && row[field] === undefined)
                throw RowFault.of(field, '', 'a text');
        }
        return row;
    }
    valueOf(source, record, field) {
        return applySteps(rawValue(source, record, field), source.steps ?? [], field, this.mapping.tables);
    }
}
/** A column's value as trimmed text. Throws `RowFault` for what is no text, or none that can be stored. */
export function textOf(value, field) {
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'object')
        throw RowFault.of(field, value, 'a text or a number');
    const text = String(value).trim();
    if (UNSTORABLE.test(text))
        throw RowFault.of(field, value, 'text without NUL and half characters');
    if (text.includes(UNDECODED))
        throw RowFault.of(field, value, 'text in the encoding that the mapping names');
    return text;
}
function rawValue(source, record, field) {
    if (source.constant !== undefined)
        return source.constant;
    if (source.template !== undefined)
        return filled(source.template, record, field);
    for (const column of [source.column ?? []].flat()) {
        const value = record[column];
        const found = Array.isArray(value) ? value.map((item) => textOf(item, field)) : textOf(value, field);
        if (found.length > 0)
            return found;
    }
    return '';
}
function filled(template, record, field) {
    let complete = true;
    const text = template.replace(/\{([^{}]+)\}/g, (_, column) => {
        const value = textOf(record[column], field);
        complete &&= value !== '';
        return value;
    });
    return complete ? text : '';
}
/** `price.*` from `price:*`: one field for each of the record's columns that begins like this. */
function expand(name, source, record) {
    const prefix = String(source.column).slice(0, -1);
    const columns = Object.keys(record).filter((column) => column.startsWith(prefix) && column.length > prefix.length);
    return columns.map((column) => [name.slice(0, -1) + column.slice(prefix.length), { ...source, column }]);
}
function refuses(rule, record) {
    const value = textOf(record[rule.column], rule.column);
    if (value === '')
        return rule.empty === true;
    return Boolean(rule.equals?.includes(value) ||
        rule.like?.some((pattern) => isLike(value, pattern)) ||
        (rule.unlike && !rule.unlike.some((pattern) => isLike(value, pattern))) ||
        (rule.at_most !== undefined && Number(value) <= rule.at_most));
}
//# sourceMappingURL=row-mapper.js.map