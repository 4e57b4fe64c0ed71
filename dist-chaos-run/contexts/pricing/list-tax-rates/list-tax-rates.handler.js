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
import { TAX_RATE_COLUMNS } from '../views/tax-rate.view.js';
/** Tax rates, of one country or of all. One SQL statement. */
export class ListTaxRates extends Query {
    constructor(query, country) {
        super();
        this.query = query;
        this.country = country;
    }
}
let ListTaxRatesHandler = class ListTaxRatesHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query, country }) {
        const where = country ? 'country = $1' : 'true';
        const values = country ? [country] : [];
        const list = keyset(query, {
            sorts: { country: { sql: 'country', type: 'text' } },
            defaultSort: 'country',
            id: { sql: 'id', type: 'uuid' },
            values,
        });
        const total = query.count ? `, (SELECT count(*) FROM pricing.tax_rates WHERE ${where}) AS total` : '';
        const rows = await this.database.query(`SELECT ${TAX_RATE_COLUMNS}, ${list.place}${total} FROM pricing.tax_rates
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, ({ place: _, total: __, ...rate }) => rate, rows[0]?.total);
    }
};
ListTaxRatesHandler = __decorate([
    QueryHandler(ListTaxRates),
    __metadata("design:paramtypes", [Database])
], ListTaxRatesHandler);
export { ListTaxRatesHandler };
//# sourceMappingURL=list-tax-rates.handler.js.map