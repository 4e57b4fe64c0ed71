export function storeEntry(product) {
    const { id, handle, title, createdAt, categoryIds } = product;
    const prices = Object.values(product.prices).flat();
    const currencies = [...new Set(prices.map(({ currency }) => currency))].sort();
    return {
        product_id: id,
        handle,
        title,
        created_at: createdAt.toISOString(),
        in_stock: product.variants.some((variant) => unitsOf(product, variant) > 0),
        category_ids: categoryIds,
        doc: JSON.stringify(storeProduct(product)),
        offers: currencies.map((currency) => offerOf(product, currency)),
    };
}
function offerOf(product, currency) {
    const doc = storeProduct(product, currency);
    return { currency, lowest: doc.price_range.min.amount, doc: JSON.stringify(doc) };
}
function storeProduct(product, currency) {
    const { id, handle, title, description, media, attributes, categories, options } = product;
    const variants = product.variants.map((variant) => storeVariant(product, variant, currency));
    return {
        id,
        handle,
        title,
        description,
        media,
        attributes,
        categories,
        options,
        variants,
        price_range: rangeOf(variants),
        availability: { in_stock: variants.some(({ availability }) => availability.in_stock) },
        created_at: product.createdAt.toISOString(),
        updated_at: product.updatedAt.toISOString(),
    };
}
function storeVariant(product, variant, currency) {
    const { id, sku, title, barcode, options, weightGrams } = variant;
    const price = product.prices[id]?.find((one) => one.currency === currency);
    const quantity = unitsOf(product, variant);
    return {
        id,
        sku,
        title,
        barcode,
        options,
        weight_grams: weightGrams,
        price: price ? { amount: price.amount, currency: price.currency } : null,
        tax_included: price?.taxIncluded ?? false,
        availability: { in_stock: quantity > 0, quantity },
    };
}
function unitsOf({ stock }, { id }) {
    return stock[id] ?? 0;
}
function rangeOf(variants) {
    const prices = variants.flatMap(({ price }) => price ?? []).sort((a, b) => a.amount - b.amount);
    return prices.length > 0 ? { min: prices[0], max: prices.at(-1) } : null;
}
//# sourceMappingURL=product-on-sale.js.map