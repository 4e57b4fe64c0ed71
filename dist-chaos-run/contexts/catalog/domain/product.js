import { isDeepStrictEqual } from 'node:util';
import { Aggregate } from '../../../platform/domain/aggregate.js';
import { ProductChanged } from '../contract/product-changed.event.js';
import { OptionsMismatch, SkuTaken, TooManyVariants, VariantRepeated, VariantUnknown } from './product.errors.js';
import { choiceOf, newVariant, optionsInUse, titleOf, withoutUndefined, } from './variant.js';
export const MAX_VARIANTS = 250;
/** A product with its variants: what the shop shows as one page, and changes as one unit. */
export class Product extends Aggregate {
    constructor() {
        super();
    }
    /** A new product; throws when its variants do not fit together. */
    static create({ variants = [], id, ...details }, now) {
        const product = new Product();
        const empty = { description: '', status: 'draft', media: [], attributes: {}, metadata: {}, externalId: null };
        Object.assign(product, empty, { categoryIds: [], options: [], variants: [] });
        Object.assign(product, withoutUndefined(details), {
            id,
            version: 0,
            createdAt: now,
            updatedAt: now,
            touched: true,
        });
        product.arrange(variants.map(newVariant), now);
        return product;
    }
    /** Takes over what was said and leaves the rest; answers whether anything was different. */
    change(changes, now) {
        const { options, ...plain } = withoutUndefined(changes);
        const rearranged = options !== undefined && this.arrange(this.variants, now, options);
        const different = Object.entries(plain).filter(([name, value]) => !isDeepStrictEqual(this[name], value));
        if (different.length === 0)
            return rearranged;
        Object.assign(this, Object.fromEntries(different));
        this.touch(now);
        return true;
    }
    addVariant(details, now) {
        this.arrange([...this.variants, newVariant(details)], now);
    }
    /** Takes over what was said of a variant; answers whether anything was different. */
    changeVariant(id, changes, now) {
        if (!this.variants.some((variant) => variant.id === id))
            throw new VariantUnknown(id);
        const changed = this.variants.map((one) => (one.id === id ? { ...one, ...withoutUndefined(changes) } : one));
        return this.arrange(changed, now);
    }
    removeVariant(id, now) {
        if (!this.variants.some((variant) => variant.id === id))
            throw new VariantUnknown(id);
        this.arrange(this.variants.filter((variant) => variant.id !== id), now);
    }
    get state() {
        const { id, version, externalId, handle, title, description, status, media, attributes, metadata } = this;
        const { categoryIds, options, variants, createdAt, updatedAt } = this;
        const details = {
            externalId,
            handle,
            title,
            description,
            status,
            media,
            attributes,
            metadata,
            categoryIds,
            options,
        };
        return { id, version, ...details, variants, createdAt, updatedAt };
    }
    /** True when there is something to store and to tell. */
    get hasChanged() {
        return this.touched === true;
    }
    /** However many changes were made, they are one fact about the product as it is now. */
    takeFacts() {
        if (this.touched) {
            const variantIds = this.variants.map(({ id }) => id);
            this.record(new ProductChanged({ productId: this.id, status: this.status, variantIds }));
        }
        this.touched = false;
        return super.takeFacts();
    }
    /** Sets the variants, if they fit the options and one another, and what follows from them. */
    arrange(variants, now, declared = this.options) {
        const options = optionsInUse(declared, variants);
        refuseMisfits(variants, options);
        const titled = variants.map((variant) => ({ ...variant, title: titleOf(variant, options) }));
        if (isDeepStrictEqual(titled, this.variants) && isDeepStrictEqual(options, this.options))
            return false;
        Object.assign(this, { variants: titled, options });
        this.touch(now);
        return true;
    }
    touch(now) {
        this.touched = true;
        this.updatedAt = now;
    }
}
function refuseMisfits(variants, options) {
    if (variants.length > MAX_VARIANTS)
        throw new TooManyVariants(MAX_VARIANTS);
    const names = options.map(({ name }) => name);
    const choices = new Map();
    const skus = new Set();
    for (const variant of variants) {
        const chosen = Object.keys(variant.options);
        if (chosen.length !== names.length || !names.every((name) => chosen.includes(name)))
            throw new OptionsMismatch(variant.sku, names);
        if (skus.has(variant.sku))
            throw new SkuTaken(variant.sku);
        const other = choices.get(choiceOf(variant));
        if (other !== undefined)
            throw new VariantRepeated(variant.sku, other);
        choices.set(choiceOf(variant), variant.sku);
        skus.add(variant.sku);
    }
}
//# sourceMappingURL=product.js.map