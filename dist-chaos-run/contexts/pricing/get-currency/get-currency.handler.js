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
import { CurrencyNotFound } from '../domain/pricing.errors.js';
/** One currency the shop sells in. */
export class GetCurrency extends Query {
    constructor(code) {
        super();
        this.code = code;
    }
}
let GetCurrencyHandler = class GetCurrencyHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `CurrencyNotFound`. */
    async execute({ code }) {
        const [row] = await this.database.query('SELECT code, prices_include_tax FROM pricing.currencies WHERE code = $1', [code]);
        if (!row)
            throw new CurrencyNotFound(code);
        return { ...row, exponent: exponentOf(code) };
    }
};
GetCurrencyHandler = __decorate([
    QueryHandler(GetCurrency),
    __metadata("design:paramtypes", [Database])
], GetCurrencyHandler);
export { GetCurrencyHandler };
//# sourceMappingURL=get-currency.handler.js.map