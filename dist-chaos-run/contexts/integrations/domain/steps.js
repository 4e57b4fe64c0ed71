import { multiplied, rounded } from './decimal.js';
import { RowFault } from './row-fault.js';
const NUMBER = 'a decimal number such as 12.5';
const PLAIN = {
    trim: (text) => text.trim(),
    squeeze: (text) => text.trim().replace(/\s+/g, ' '),
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    capitalise: (text) => text.charAt(0).toUpperCase() + text.slice(1),
    slug,
    round: (text, field) => numeric(rounded(text), text, field),
};
export const PLAIN_STEPS = Object.keys(PLAIN);
/** Does the steps one after the other. Throws `RowFault` naming the field. */
export function applySteps(value, steps, field, tables) {
    return steps.reduce((current, step) => apply(current, step, field, tables), value);
}
function apply(value, step, field, tables) {
    if (typeof step === 'object' && 'default' in step)
        return value.length === 0 ? step.default : value;
    if (typeof value !== 'string')
        return value.map((item) => String(apply(item, step, field, tables)));
    if (value === '')
        return value;
    if (typeof step === 'string')
        return PLAIN[step](value, field);
    if ('multiply' in step)
        return numeric(multiplied(value, step.multiply), value, field);
    if ('cut' in step)
        return [...value].slice(0, step.cut).join('');
    if ('replace' in step)
        return value.replaceAll(step.replace[0], step.replace[1]);
    if ('split' in step)
        return value.split(step.split).map((part) => part.trim());
    return lookedUp(value, step, field, tables);
}
function lookedUp(text, step, field, tables) {
    const rows = tables[step.lookup]?.rows ?? {};
    if (Object.hasOwn(rows, text))
        return rows[text];
    if (step.else === undefined)
        throw RowFault.of(field, text, `a value that table ${step.lookup} has`);
    return step.else === 'keep' ? text : '';
}
function numeric(result, text, field) {
    if (result === undefined)
        throw RowFault.of(field, text, NUMBER);
    return result;
}
/** "Café au lait" becomes "cafe-au-lait". */
function slug(text) {
    const plain = text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'’]/g, ''); // prettier-ignore
    return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
//# sourceMappingURL=steps.js.map