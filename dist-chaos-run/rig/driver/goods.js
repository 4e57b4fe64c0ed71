import pg from 'pg';
import { ServiceKeys } from '../../platform/security/service-keys.js';
import { bodyOf, send } from './http.js';
export const ADDRESS = {
    ...{ first_name: 'Ada', last_name: 'Lovelace', line1: '12 Unter den Linden' },
    ...{ city: 'Berlin', postal_code: '10117', country: 'DE' },
};
/** Staff's way into the shop. */
export class BackOffice {
    constructor(url, headers) {
        this.url = url;
        this.headers = headers;
    }
    static async open(url, databaseUrl) {
        const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
        pool.on('error', () => undefined);
        try {
            const keys = new ServiceKeys({ query: async (sql, values) => (await pool.query(sql, values)).rows });
            const { secret } = await keys.create('rig', ['*']);
            return new BackOffice(url, { authorization: `Bearer ${secret}` });
        }
        finally {
            await pool.end();
        }
    }
    /** One request that must succeed, as setting the scene must. */
    async ask(method, path, body) {
        const heard = await send({ method, url: this.url + path, body, headers: this.headers });
        if (heard.status === 0 || heard.status >= 300) {
            throw new Error(`${method} ${path}: ${heard.why ?? `${heard.status} ${heard.text}`}`);
        }
        return bodyOf(heard);
    }
    /** A product of so many variants, priced in EUR (9.90 and up), with `stock` units of each; answers the variants' ids. */
    async stockUp(name, count, stock) {
        const values = Array.from({ length: count }, (_, index) => `No ${index + 1}`);
        const variants = values.map((value, index) => ({
            ...{ sku: `${name}-${index + 1}`.toUpperCase(), options: { Number: value }, weight_grams: 100 },
        }));
        const product = await this.ask('POST', '/v1/admin/products', {
            ...{ title: name, handle: name, status: 'active', options: [{ name: 'Number', values }], variants },
        });
        const ids = product.variants.map(({ id }) => id);
        const prices = ids.map((variant_id, index) => ({ variant_id, currency: 'EUR', amount: 990 + index * 7 }));
        await this.ask('POST', '/v1/admin/prices/batch', { prices });
        for (const variant_id of ids)
            await this.ask('PUT', '/v1/admin/inventory/levels', { variant_id, on_hand: stock });
        return ids;
    }
    /** One way to ship to Germany; answers its id. */
    async shipping() {
        const prices = [{ currency: 'EUR', brackets: [{ max_weight_grams: 1_000_000, amount: 490 }] }];
        const options = [{ code: 'standard', name: 'Standard delivery', prices }];
        const zone = await this.ask('PUT', '/v1/admin/shipping-zones/home', {
            ...{ name: 'Home', countries: ['DE'], options },
        });
        return zone.options[0].id;
    }
}
//# sourceMappingURL=goods.js.map