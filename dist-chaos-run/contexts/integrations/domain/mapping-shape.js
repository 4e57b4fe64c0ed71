import { isRecord, isText, list, map, object, oneOf, text, value } from './shape.js';
import { PLAIN_STEPS } from './steps.js';
const COLUMN = text(200);
const number = value('a number', (given) => typeof given === 'number' && Number.isFinite(given));
const decimal = value('a decimal number as text, such as "1000"', (given) => isText(given) && /^\d+(\.\d+)?$/.test(given));
const STEPS = {
    default: object({ default: text(500) }),
    multiply: object({ multiply: decimal }),
    cut: object({
        cut: value('a number from 1 to 1000', (given) => Number.isInteger(given) && +given > 0 && +given <= 1000),
    }),
    replace: object({ replace: value('two texts: ["from", "to"]', isPair) }),
    split: object({ split: text(10) }),
    lookup: object({ lookup: text(100), 'else?': oneOf('keep', 'empty') }),
};
const step = (given, path, errors) => {
    if (!isRecord(given))
        return oneOf(...PLAIN_STEPS, ...Object.keys(STEPS).map((name) => `{ ${name} }`))(given, path, errors);
    const name = Object.keys(given).find((key) => Object.hasOwn(STEPS, key));
    (name ? STEPS[name] : oneOf(...Object.keys(STEPS).map((key) => `{ ${key} }`)))(given, path, errors);
};
const source = (given, path, errors) => {
    const columns = (column, at) => (Array.isArray(column) ? list(COLUMN, 10) : COLUMN)(column, at, errors);
    const fields = { 'column?': columns, 'constant?': text(500), 'template?': text(500), 'steps?': list(step, 20) };
    if (isText(given))
        return COLUMN(given, path, errors);
    object(fields)(given, path, errors);
    const origins = isRecord(given) ? ['column', 'constant', 'template'].filter((name) => name in given) : [];
    if (origins.length === 1)
        return;
    errors.push({ code: 'malformed', path, message: 'takes exactly one of column, constant and template' });
};
const texts = (given, path, errors) => (Array.isArray(given) ? list(COLUMN, 100) : COLUMN)(given, path, errors);
const skip = object({
    column: COLUMN,
    reason: text(200),
    'empty?': oneOf(true),
    'equals?': texts,
    'like?': texts,
    'unlike?': texts,
    'at_most?': number,
});
const table = object({
    'rows?': map(value('a text', isText), 50_000),
    'file?': text(200),
    'key?': COLUMN,
    'value?': COLUMN,
});
const fields = map(source, 200);
/** A mapping as people write it; what contradicts itself in there is for `readMapping` to find. */
export const MAPPING_SHAPE = object({
    'description?': text(1000),
    format: oneOf('csv', 'jsonl', 'json-array'),
    kind: oneOf('products', 'categories'),
    'delimiter?': value('one character', (given) => isText(given) && given.length === 1 && !/["\r\n]/.test(given)),
    'encoding?': value('an encoding such as utf-8 or windows-1252', isEncoding),
    'tables?': map(table, 10),
    'derive?': map(source, 50),
    'skip?': list(skip, 100),
    'group_by?': object({ column: COLUMN, latest_by: COLUMN }),
    'distinct?': oneOf(true, false),
    'fields?': fields,
    'rows?': list(object({ 'each?': COLUMN, fields }), 10),
});
function isPair(given) {
    return Array.isArray(given) && given.length === 2 && given.every(isText) && given[0] !== '';
}
function isEncoding(given) {
    try {
        return isText(given) && Boolean(new TextDecoder(given));
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=mapping-shape.js.map