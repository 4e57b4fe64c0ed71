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
import { Catalogue } from '../storage/catalogue.js';
import { Currencies } from '../storage/currencies.js';
import { PriceList } from '../storage/price-list.js';
/** Prices of many variants, set as far as they can be; answers one result for each, in their order. */
export class SetPricesBatch extends Command {
    constructor(prices) {
        super();
        this.prices = prices;
    }
}
let SetPricesBatchHandler = class SetPricesBatchHandler {
    constructor(catalogue, currencies, priceList) {
        this.catalogue = catalogue;
        this.currencies = currencies;
        this.priceList = priceList;
    }
    async execute({ prices }) {
        const known = await this.catalogue.known(prices.map(({ variantId }) => variantId));
        const sold = await this.currencies.codes();
        const refusals = prices.map(({ variantId, currency }) => {
            if (!known.has(variantId))
                return 'variant_unknown';
            return sold.has(currency) ? null : 'currency_not_sold';
        });
        const { changed } = await this.priceList.set(prices.filter((_price, index) => refusals[index] === null));
        return { changed, refusals };
    }
};
SetPricesBatchHandler = __decorate([
    CommandHandler(SetPricesBatch),
    __metadata("design:paramtypes", [Catalogue,
        Currencies,
        PriceList])
], SetPricesBatchHandler);
export { SetPricesBatchHandler };
//# sourceMappingURL=set-prices-batch.handler.js.map