import { createHash } from 'node:crypto';
import { newId } from '../../../platform/runtime/new-id.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { Product } from '../domain/product.js';
import { faultOf } from './row-fault.js';
/** A row that cannot be taken; the message is its reason. */
class Refused extends Error {
}
/** What a product may be called in addresses: what the row says, else its title, else that with its external id or a mark. Rows may lack them. */
export function handleCandidates({ handle, title, productExternalId }) {
    if (handle !== undefined)
        return [handle];
    const id = productExternalId ?? '';
    const made = handleOf(title ?? '', id);
    // Ids may differ in what handles do not show, such as capitals: 82613a and 82613A.
    const mark = createHash('sha256').update(id).digest('hex').slice(0, 8);
    return [made, handleWith(made, id), handleWith(made, mark)];
}
/**
 * Takes rows into products, one after the other. The first row of a product in the batch speaks for the product, every
 * row for its own variant; a refused row changes nothing.
 */
export class ImportedProducts {
    constructor(locked, known, now) {
        this.known = known;
        this.now = now;
        this.described = new Set();
        this.seen = new Set();
        this.products = new Map(locked.map((product) => [product.state.externalId, product]));
        this.skus = new Map(Object.entries(known.skus));
        this.handles = new Map(Object.entries(known.handles));
    }
    /** The products to store. */
    get changed() {
        return [...this.products.values()].filter((product) => product.hasChanged);
    }
    take(row) {
        try {
            return this.takeOrRefuse(row);
        }
        catch (error) {
            if (error instanceof Refused || error instanceof DomainError)
                return { outcome: 'rejected', reason: error.message };
            throw error;
        }
    }
    takeOrRefuse(row) {
        const fault = faultOf(row);
        if (fault)
            throw new Refused(fault);
        if (this.seen.has(row.sku))
            throw new Refused(`SKU ${row.sku} is in another row of this batch too`);
        const product = this.products.get(row.productExternalId);
        const owner = this.skus.get(row.sku);
        if (owner !== undefined && owner !== product?.id)
            throw new Refused(`SKU ${row.sku} belongs to another product`);
        const isDescribed = row.describesProduct === false || this.described.has(row.productExternalId);
        const details = isDescribed ? {} : this.detailsOf(row, product);
        const result = product ? this.merge(product, details, row) : this.create(details, row);
        this.seen.add(row.sku);
        this.described.add(row.productExternalId);
        return result;
    }
    create(details, row) {
        const handle = handleCandidates(row).find((candidate) => !this.handles.has(candidate));
        if (!handle)
            throw new Refused(`the handle of ${row.productExternalId} belongs to another product`);
        const [id, variantId] = [newId(), newId()];
        const named = { ...details, title: row.title, handle, externalId: row.productExternalId };
        const product = Product.create({ ...named, id, variants: [{ ...variantOf(row), id: variantId }] }, this.now);
        this.products.set(row.productExternalId, product);
        this.handles.set(handle, id);
        this.skus.set(row.sku, id);
        return { outcome: 'created', variantId };
    }
    merge(product, details, row) {
        const known = product.state.variants.find(({ sku }) => sku === row.sku)?.id;
        const variantId = known ?? newId();
        if (!known)
            product.addVariant({ ...variantOf(row), id: variantId }, this.now);
        const changed = known !== undefined && product.changeVariant(variantId, variantOf(row), this.now);
        const redescribed = product.change(details, this.now);
        this.skus.set(row.sku, product.id);
        if (details.handle !== undefined)
            this.handles.set(details.handle, product.id);
        return { outcome: !known ? 'created' : changed || redescribed ? 'updated' : 'unchanged', variantId };
    }
    detailsOf(row, product) {
        const { title, handle, description, status, attributes } = row;
        const owner = handle === undefined ? undefined : this.handles.get(handle);
        if (owner !== undefined && owner !== product?.id)
            throw new Refused(`handle ${handle} belongs to another product`);
        const media = row.imageUrl === undefined ? undefined : withImage(product, row.imageUrl, title);
        return { title, handle, description, status, attributes, media, categoryIds: this.categoryIdsOf(row) };
    }
    categoryIdsOf({ categoryExternalIds }) {
        const ids = categoryExternalIds?.map((externalId) => {
            const id = this.known.categories[externalId];
            if (!id)
                throw new Refused(`category ${externalId} is not known`);
            return id;
        });
        return ids && [...new Set(ids)];
    }
}
/** The image first, unless the product shows it already. */
function withImage(product, url, alt) {
    const media = product?.state.media ?? [];
    return media.some((one) => one.url === url) ? media : [{ url, alt }, ...media];
}
function variantOf(row) {
    const { sku, barcode, weightGrams, taxCategory, options } = row;
    return { sku, barcode, weightGrams, taxCategory, options };
}
//# sourceMappingURL=imported-products.js.map