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
import { selectList } from '../../../platform/database/select-list.js';
import { keyset } from '../../../platform/http/keyset.js';
import { isUuid } from '../../../platform/http/uuid-param.js';
import { ProductTable } from '../storage/product.table.js';
import { productView } from '../views/product.view.js';
/** A page of products for staff: one SQL statement, one more with `count=exact`. */
export class ListProducts extends Query {
    constructor(filters, page) {
        super();
        this.filters = filters;
        this.page = page;
    }
}
const SORTS = {
    title: { sql: 'title', type: 'text' },
    created_at: { sql: 'created_at', type: 'timestamptz' },
};
const COLUMNS = selectList(ProductTable);
let ListProductsHandler = class ListProductsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ filters, page }) {
        const { from, values } = selection(filters);
        const id = { sql: 'id', type: 'uuid' };
        const list = keyset(page, { sorts: SORTS, defaultSort: '-created_at', id, values });
        const rows = await this.database.query(`SELECT ${COLUMNS}, ${list.place} ${from} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = page.count && (await this.database.query(`SELECT count(*) ${from}`, values))[0].count;
        return list.page(rows, ({ place: _place, ...product }) => productView(product), count);
    }
};
ListProductsHandler = __decorate([
    QueryHandler(ListProducts),
    __metadata("design:paramtypes", [Database])
], ListProductsHandler);
export { ListProductsHandler };
function selection(filters) {
    const { status, category, sku, externalId, titleFrom, updatedSince } = filters;
    const values = [];
    const conditions = ['true'];
    const where = (value, condition) => {
        if (value !== undefined)
            conditions.push(condition(`$${values.push(value)}`));
    };
    where(status, (it) => `status = ${it}`);
    where(category, (it) => `category_ids && ${subtree(isUuid(category) ? `c.id = ${it}` : `c.handle = ${it}`)}`);
    where(sku, (it) => `id IN (SELECT product_id FROM catalog.variants WHERE sku = ${it})`);
    where(externalId, (it) => `external_id = ${it}`);
    where(titleFrom?.replace(/[\\%_]/g, '\\$&'), (it) => `lower(title) LIKE lower(${it}) || '%'`);
    where(updatedSince, (it) => `updated_at >= ${it}`);
    return { from: `FROM catalog.products WHERE ${conditions.join(' AND ')}`, values };
}
/** The ids of a category and of all below it, as an array. */
function subtree(isRoot) {
    return `(SELECT array_agg(below.id) FROM catalog.categories c
    JOIN catalog.categories below ON below.lineage @> ARRAY[c.id] WHERE ${isRoot})`;
}
//# sourceMappingURL=list-products.handler.js.map