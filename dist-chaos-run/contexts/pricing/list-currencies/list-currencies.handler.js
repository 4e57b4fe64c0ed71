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
import { exponentOf } from '../../../platform/domain/money.js';
import { keyset } from '../../../platform/http/keyset.js';
/** The currencies the shop sells in. */
export class ListCurrencies extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
let ListCurrenciesHandler = class ListCurrenciesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const code = { sql: 'code', type: 'text' };
        const list = keyset(query, { sorts: { code }, defaultSort: 'code', id: code, values: [] });
        const total = query.count ? ', (SELECT count(*) FROM pricing.currencies) AS total' : '';
        const rows = await this.database.query(`SELECT code, prices_include_tax, ${list.place}${total} FROM pricing.currencies
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const toView = ({ code, prices_include_tax }) => ({ code, prices_include_tax, exponent: exponentOf(code) });
        return list.page(rows, toView, rows[0]?.total);
    }
};
ListCurrenciesHandler = __decorate([
    QueryHandler(ListCurrencies),
    __metadata("design:paramtypes", [Database])
], ListCurrenciesHandler);
export { ListCurrenciesHandler };
//# sourceMappingURL=list-currencies.handler.js.map