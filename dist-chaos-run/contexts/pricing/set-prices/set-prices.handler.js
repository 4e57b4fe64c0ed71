var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { SetPrices } from '../contract/set-prices.command.js';
import { PriceList } from '../storage/price-list.js';
let SetPricesHandler = class SetPricesHandler {
    constructor(prices) {
        this.prices = prices;
    }
    /** Throws `CurrencyNotSold` when one of the currencies has no settings; nothing is set then. */
    execute({ prices }) {
        return this.prices.set(prices);
    }
};
SetPricesHandler = __decorate([
    CommandHandler(SetPrices),
    __metadata("design:paramtypes", [PriceList])
], SetPricesHandler);
export { SetPricesHandler };
//# sourceMappingURL=set-prices.handler.js.map