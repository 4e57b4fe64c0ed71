import { MappingInvalid } from './integrations.errors.js';
import { MAPPING_SHAPE } from './mapping-shape.js';
import { isText } from './shape.js';
import { TARGETS, targetOf } from './targets.js';
/** A mapping as its author wrote it, checked and with everything left out filled in. Throws `MappingInvalid`. */
export function readMapping(given) {
    const errors = [];
    MAPPING_SHAPE(given, '', errors);
    if (errors.length > 0)
        throw new MappingInvalid(errors);
    const mapping = completed(given);
    const contradictions = [...faultsInFields(mapping), ...faultsInTables(mapping)];
    if (contradictions.length > 0)
        throw new MappingInvalid(contradictions);
    return mapping;
}
function completed(written) {
    const { fields: only, rows = only ? [{ fields: only }] : [], derive = {}, skip: rules = [], ...rest } = written;
    return {
        ...{ description: '', delimiter: ',', encoding: 'utf-8', tables: {}, distinct: false },
        ...rest,
        derive: sourcesOf(derive),
        skip: rules.map((rule) => ({ ...rule, ...listsOf(rule, 'equals', 'like', 'unlike') })),
        rows: rows.map((row) => ({ ...row, fields: sourcesOf(row.fields) })),
    };
}
function sourcesOf(written) {
    return Object.fromEntries(Object.entries(written).map(([name, given]) => [name, isText(given) ? { column: given } : given]));
}
function listsOf(rule, ...names) {
    return Object.fromEntries(names.filter((name) => name in rule).map((name) => [name, [rule[name]].flat()]));
}
function faultsInFields({ kind, rows }) {
    const fault = (path, message) => ({ code: 'malformed', path, message });
    if (rows.length === 0)
        return [fault('fields', 'got nothing, takes fields or rows')];
    return rows.flatMap(({ fields: given }) => [
        ...Object.entries(given).flatMap(([name, origin]) => {
            if (!targetOf(kind, name))
                return [fault(name, `is not a field of ${kind}, which are ${known(kind)}`)];
            const isOpen = isText(origin.column) && /^[^*]*\*$/.test(origin.column);
            return name.endsWith('.*') && !isOpen ? [fault(name, 'takes a column that ends in *')] : [];
        }),
        ...Object.entries(TARGETS[kind]).flatMap(([name, { required }]) => required && !given[name] ? [fault(name, `is missing; ${kind} need it`)] : []),
    ]);
}
function faultsInTables({ tables, rows, derive }) {
    const faults = Object.entries(tables).flatMap(([name, given]) => given.rows || isFile(given)
        ? []
        : [{ code: 'malformed', path: `tables.${name}`, message: 'takes rows, or file, key and value' }]);
    const sources = [derive, ...rows.map((row) => row.fields)].flatMap((all) => Object.entries(all));
    const unknown = sources.flatMap(([field, { steps = [] }]) => steps.flatMap((one) => (typeof one === 'object' && 'lookup' in one && !tables[one.lookup] ? [{ field, one }] : [])));
    return [
        ...faults,
        ...unknown.map(({ field, one }) => ({
            code: 'malformed',
            path: field,
            message: `there is no table ${one.lookup}`,
        })),
    ];
}
function isFile({ file, key, value: column }) {
    return Boolean(file && key && column);
}
function known(kind) {
    return Object.keys(TARGETS[kind]).join(', ');
}
//# sourceMappingURL=read-mapping.js.map