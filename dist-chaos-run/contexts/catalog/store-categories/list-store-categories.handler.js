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
/** The category tree as a flat list in the order of the paths, with the number of products on sale: one SQL statement. */
export class ListStoreCategories extends Query {
    constructor(page) {
        super();
        this.page = page;
    }
}
const SORTS = { path: { sql: 'c.path', type: 'text' } };
let ListStoreCategoriesHandler = class ListStoreCategoriesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ page }) {
        const list = keyset(page, { sorts: SORTS, defaultSort: 'path', id: { sql: 'c.id', type: 'uuid' }, values: [] });
        const rows = await this.database.query(`WITH counts AS (
         SELECT category_id, count(*) AS products FROM catalog.store_products, unnest(category_ids) AS category_id
         GROUP BY category_id
       )
       SELECT c.id, c.parent_id, c.handle, c.name, c.path, coalesce(products, 0) AS product_count, ${list.place}
       FROM catalog.categories c LEFT JOIN counts ON counts.category_id = c.id
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, ({ place: _place, ...category }) => category);
    }
};
ListStoreCategoriesHandler = __decorate([
    QueryHandler(ListStoreCategories),
    __metadata("design:paramtypes", [Database])
], ListStoreCategoriesHandler);
export { ListStoreCategoriesHandler };
//# sourceMappingURL=list-store-categories.handler.js.map