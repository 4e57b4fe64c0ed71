import { validateSync } from 'class-validator';
import { MediaFields, ProductFields } from '../views/product.fields.js';
import { isStorable } from '../storage/storable.js';
import { VariantFields } from '../views/variant.fields.js';
/** Why a row cannot be a product, by the same rules that a merchant's request must keep; undefined when it can. */
export function faultOf(row) {
    if (!isStorable(row))
        return 'it has text that cannot be stored';
    const { title, handle, description, status, attributes, productExternalId } = row;
    const product = { title, handle, description, status, attributes, external_id: productExternalId };
    const { sku, barcode, weightGrams, taxCategory, options } = row;
    const variant = { sku, barcode, options, weight_grams: weightGrams, tax_category: taxCategory };
    if (!productExternalId)
        return 'productExternalId is missing';
    return (firstFault(Object.assign(new ProductFields(), product)) ??
        firstFault(Object.assign(new VariantFields(), variant)) ??
        (row.imageUrl === undefined
            ? undefined
            : firstFault(Object.assign(new MediaFields(), { url: row.imageUrl, alt: '' }))));
}
function firstFault(fields) {
    const [error] = validateSync(fields, { stopAtFirstError: true });
    return error && Object.values(error.constraints ?? { [error.property]: `${error.property} is not valid` })[0];
}
//# sourceMappingURL=row-fault.js.map