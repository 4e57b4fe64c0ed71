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
import { VariantNotFound } from '../domain/pricing.errors.js';
import { Catalogue } from '../storage/catalogue.js';
/** The prices of one variant, by currency. */
export class ListVariantPrices extends Query {
    constructor(variantId) {
        super();
        this.variantId = variantId;
    }
}
let ListVariantPricesHandler = class ListVariantPricesHandler {
    constructor(database, catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }
    /** Throws `VariantNotFound`; a variant without prices is asked for in the catalogue first. */
    async execute({ variantId }) {
        const prices = await this.database.query('SELECT amount, currency FROM pricing.prices WHERE variant_id = $1 ORDER BY currency', [variantId]);
        if (prices.length === 0 && !(await this.catalogue.known([variantId])).has(variantId)) {
            throw new VariantNotFound(variantId);
        }
        return { variant_id: variantId, prices };
    }
};
ListVariantPricesHandler = __decorate([
    QueryHandler(ListVariantPrices),
    __metadata("design:paramtypes", [Database,
        Catalogue])
], ListVariantPricesHandler);
export { ListVariantPricesHandler };
//# sourceMappingURL=list-variant-prices.handler.js.map