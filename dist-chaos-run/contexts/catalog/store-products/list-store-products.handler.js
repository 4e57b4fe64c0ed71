var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { PreparedJson } from '../../../platform/http/public-cache.js';
import { isUuid } from '../../../platform/http/uuid-param.js';
/** A page of products on sale, as JSON text: one SQL statement, one more with `count=exact`. */
export class ListStoreProducts extends Query {
    constructor(filters, page) {
        super();
        this.filters = filters;
        this.page = page;
    }
}
const SORTS = {
    title: { sql: 'p.title', type: 'text' },
    created_at: { sql: 'p.created_at', type: 'timestamptz' },
    price: { sql: 'o.lowest', type: 'bigint' },
};
let ListStoreProductsHandler = class ListStoreProductsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ filters, page }) {
        const { from, values } = selection(filters, page.sort);
        const id = { sql: 'p.product_id', type: 'uuid' };
        const list = keyset(page, { sorts: SORTS, defaultSort: '-created_at', id, values });
        const rows = await this.database.query(`SELECT p.product_id AS id, coalesce(o.doc, p.doc) AS doc, ${list.place} ${from} AND ${list.after}
       ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = page.count && (await this.count(from, values));
        return answer(list, rows, count);
    }
    async count(from, values) {
        const [row] = await this.database.query(`SELECT count(*) ${from}`, values);
        return row.count;
    }
};
ListStoreProductsHandler = __decorate([
    QueryHandler(ListStoreProducts),
    __metadata("design:paramtypes", [Database])
], ListStoreProductsHandler);
export { ListStoreProductsHandler };
/** FROM and WHERE. Whoever asks for prices in a currency gets only what is sold in it. */
function selection(filters, sort = '') {
    const { currency, category, priceFrom, priceTo, inStock, handles } = filters;
    const values = [currency];
    const conditions = ['true'];
    const where = (value, condition) => {
        if (value !== undefined)
            conditions.push(condition(`$${values.push(value)}`));
    };
    where(category, (it) => `p.category_ids @> ARRAY[${isUuid(category) ? it : categoryByHandle(it)}]::uuid[]`);
    where(priceFrom, (it) => `o.lowest >= ${it}`);
    where(priceTo, (it) => `o.lowest <= ${it}`);
    where(inStock, (it) => `p.in_stock = ${it}`);
    where(handles, (it) => `p.handle = ANY(${it}::text[])`);
    const priced = priceFrom !== undefined || priceTo !== undefined || /\bprice\b/.test(sort);
    const offers = `${priced ? '' : 'LEFT '}JOIN catalog.store_offers o ON o.product_id = p.product_id AND o.currency = $1`;
    return { from: `FROM catalog.store_products p ${offers} WHERE ${conditions.join(' AND ')}`, values };
}
function categoryByHandle(placeholder) {
    return `(SELECT id FROM catalog.categories WHERE handle = ${placeholder})`;
}
function answer(list, rows, count) {
    const { data, page } = list.page(rows, (row) => row, count);
    const text = `{"data":[${data.map(({ doc }) => doc).join(',')}],"page":${JSON.stringify(page)}}`;
    return { body: new PreparedJson(text), surrogateKeys: ['products', ...data.map(({ id }) => `product:${id}`)] };
}
//# sourceMappingURL=list-store-products.handler.js.map