import { createHash } from 'node:crypto';
import { roundedQuotient } from '../platform/domain/money.js';
import { CATALOGUE } from './data/catalogue.js';
export function demoCategories() {
    return CATALOGUE.map(({ code, name, parent }) => ({
        externalId: externalId(code),
        name,
        parentExternalId: parent ? externalId(parent) : null,
    }));
}
export function demoVariants() {
    return CATALOGUE.flatMap((category) => (category.products ?? []).flatMap((product, index) => {
        const number = `${category.code}-${String(index + 1).padStart(3, '0')}`;
        return choicesOf(product).map((choice) => variantOf(category, product, number, choice));
    }));
}
function variantOf(category, product, number, choice) {
    const { title, text: description, about: attributes, grams: weightGrams, options = {}, extra = {} } = product;
    const sku = [number, ...choice.map(skuPart)].join('-');
    const eur = product.eur + choice.reduce((sum, value) => sum + (extra[value] ?? 0), 0);
    const row = {
        ...{ title, description, attributes, weightGrams, sku },
        productExternalId: externalId(number),
        status: 'active',
        categoryExternalIds: [externalId(category.code)],
        taxCategory: category.taxCategory ?? 'standard',
        options: Object.fromEntries(Object.keys(options).map((name, index) => [name, choice[index]])),
    };
    return { row, prices: { EUR: eur, USD: dollarsFor(eur) }, stock: stockOf(sku) };
}
/** Every combination of the options' values; one empty combination for a product without options. */
function choicesOf({ options = {} }) {
    return Object.values(options).reduce((choices, values) => choices.flatMap((choice) => values.map((value) => [...choice, value])), [[]]);
}
function externalId(code) {
    return `demo-${code.toLowerCase()}`;
}
/** "200 × 220 cm" becomes "200X220CM". */
function skuPart(value) {
    return value
        .toUpperCase()
        .replace('×', 'X')
        .replace(/[^A-Z0-9]/g, '');
}
/** Dollar prices come without sales tax but with the freight across the ocean: about the euro price, to half a dollar. */
function dollarsFor(eur) {
    return Math.max(50, 50 * roundedQuotient(BigInt(eur), 50n));
}
/** The same for every first start: mostly enough, now and then a few, and some sold out. */
function stockOf(sku) {
    const [luck, many, few] = createHash('sha256').update(sku).digest();
    if (luck < 10)
        return { main: 0, south: 0 };
    if (luck < 40)
        return { main: (many % 3) + 1, south: 0 };
    return { main: 10 + (many % 90), south: few % 40 };
}
//# sourceMappingURL=demo-goods.js.map