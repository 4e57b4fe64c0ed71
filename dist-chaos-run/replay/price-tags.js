import { answered } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';
import { CURRENCY } from './clocked-shop.js';
/** The shop's prices as this replay has set them, so that only those are sent that change. */
export class PriceTags {
    constructor(shop, variants) {
        this.shop = shop;
        this.variants = variants;
        this.current = new Map();
    }
    /** Up to 100 prices in pennies, by code. */
    async set(wanted) {
        const changed = wanted.filter(({ code, pennies }) => this.current.get(code) !== pennies);
        if (changed.length === 0)
            return;
        const prices = changed.map(({ code, pennies: amount }) => ({
            ...{ variant_id: this.variants.get(code), currency: CURRENCY, amount },
        }));
        const { data } = await answered(this.shop.client.POST('/v1/admin/prices/batch', { body: { prices } }));
        const refused = data.find(({ outcome }) => outcome === 'refused');
        if (refused)
            throw new BootError(`The price of ${refused.variant_id} was refused: ${refused.code}`);
        for (const { code, pennies } of changed)
            this.current.set(code, pennies);
    }
}
//# sourceMappingURL=price-tags.js.map