import { exponentOf, fromDecimal } from '../../../platform/domain/money.js';
import { wholeNumber } from './decimal.js';
import { RowFault } from './row-fault.js';
const text = { read: oneText };
const required = { read: oneText, required: true };
const count = { read: wholeCount };
/** The fields that a mapping may fill. A name with `.*` stands for one field of each name. */
export const TARGETS = {
    products: {
        sku: required,
        title: required,
        product_external_id: text,
        handle: text,
        description: text,
        status: { read: oneOf('draft', 'active', 'archived') },
        image_url: text,
        categories: { read: list },
        category_external_id: text,
        category_name: text,
        barcode: text,
        weight_grams: count,
        tax_category: text,
        'attributes.*': text,
        'options.*': text,
        'price.*': { read: minorUnits },
        stock: count,
        'stock.*': count,
    },
    categories: { external_id: required, name: required, parent_external_id: text },
};
/** The target that a field's name stands for, if there is one. */
export function targetOf(kind, field) {
    const targets = TARGETS[kind];
    if (Object.hasOwn(targets, field))
        return targets[field];
    const group = /^([a-z_]+)\..+$/.exec(field)?.[1];
    return group ? targets[`${group}.*`] : undefined;
}
function oneText(value, field) {
    if (typeof value === 'string')
        return value;
    throw RowFault.of(field, value, 'one text');
}
function list(value) {
    return [value].flat().filter((item) => item !== '');
}
function oneOf(...allowed) {
    return (value, field) => {
        if (typeof value === 'string' && allowed.includes(value))
            return value;
        throw RowFault.of(field, value, `one of ${allowed.join(', ')}`);
    };
}
function wholeCount(value, field) {
    const number = wholeNumber(oneText(value, field));
    if (number === undefined || number < 0)
        throw RowFault.of(field, value, 'a whole number from 0');
    return number;
}
/** `price.EUR` takes "19.99". The most is what the shop stores. */
function minorUnits(value, field) {
    const currency = field.slice('price.'.length);
    if (!/^[A-Z]{3}$/.test(currency))
        throw new RowFault(`${field}: ${currency} is not a currency code such as EUR`);
    const amount = fromDecimal(oneText(value, field), currency)?.amount;
    if (amount !== undefined && amount >= 0 && amount <= 1e12)
        return amount;
    const decimals = exponentOf(currency);
    throw RowFault.of(field, value, `an amount from 0 with at most ${decimals} decimals`);
}
//# sourceMappingURL=targets.js.map