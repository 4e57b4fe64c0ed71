var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { VariantNotFound } from '../domain/pricing.errors.js';
import { Catalogue } from '../storage/catalogue.js';
import { PriceList } from '../storage/price-list.js';
/** These are all the prices of a variant: those it has in other currencies go. */
export class ReplaceVariantPrices extends Command {
    constructor(variantId, prices) {
        super();
        this.variantId = variantId;
        this.prices = prices;
    }
}
let ReplaceVariantPricesHandler = class ReplaceVariantPricesHandler {
    constructor(catalogue, priceList) {
        this.catalogue = catalogue;
        this.priceList = priceList;
    }
    /** Throws `VariantNotFound`, `CurrencyNotSold`. */
    async execute({ variantId, prices }) {
        if (!(await this.catalogue.known([variantId])).has(variantId))
            throw new VariantNotFound(variantId);
        await this.priceList.set(prices.map(({ amount, currency }) => ({ variantId, amount, currency })), [variantId]);
    }
};
ReplaceVariantPricesHandler = __decorate([
    CommandHandler(ReplaceVariantPrices),
    __metadata("design:paramtypes", [Catalogue,
        PriceList])
], ReplaceVariantPricesHandler);
export { ReplaceVariantPricesHandler };
//# sourceMappingURL=replace-variant-prices.handler.js.map