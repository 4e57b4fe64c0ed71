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
import { CategoryUnknown } from '../domain/category.errors.js';
/** A page of categories for staff, in the order of their paths: one SQL statement, one more with `count=exact`. */
export class ListCategories extends Query {
    constructor(filters, page) {
        super();
        this.filters = filters;
        this.page = page;
    }
}
/** A category by id: one SQL statement. Throws `CategoryUnknown`. */
export class GetCategory extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
const COLUMNS = 'id, version, external_id, parent_id, handle, name, path, created_at, updated_at';
const SORTS = { path: { sql: 'path', type: 'text' } };
let ListCategoriesHandler = class ListCategoriesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ filters: { parentId, externalId, handle }, page }) {
        const filters = [parentId ?? null, externalId ?? null, handle ?? null];
        const id = { sql: 'id', type: 'uuid' };
        const list = keyset(page, { sorts: SORTS, defaultSort: 'path', id, values: filters });
        const rows = await this.database.query(`SELECT ${COLUMNS}, ${list.place} ${FROM} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = page.count && (await this.database.query(`SELECT count(*) ${FROM}`, filters))[0].count;
        return list.page(rows, ({ place: _place, ...category }) => category, count);
    }
};
ListCategoriesHandler = __decorate([
    QueryHandler(ListCategories),
    __metadata("design:paramtypes", [Database])
], ListCategoriesHandler);
export { ListCategoriesHandler };
let GetCategoryHandler = class GetCategoryHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ id }) {
        const sql = `SELECT ${COLUMNS} FROM catalog.categories WHERE id = $1`;
        const [category] = await this.database.query(sql, [id]);
        if (!category)
            throw new CategoryUnknown(id);
        return category;
    }
};
GetCategoryHandler = __decorate([
    QueryHandler(GetCategory),
    __metadata("design:paramtypes", [Database])
], GetCategoryHandler);
export { GetCategoryHandler };
const FROM = `FROM catalog.categories WHERE ($1::uuid IS NULL OR parent_id = $1) AND ($2::text IS NULL OR external_id = $2)
  AND ($3::text IS NULL OR handle = $3)`;
//# sourceMappingURL=list-categories.handler.js.map