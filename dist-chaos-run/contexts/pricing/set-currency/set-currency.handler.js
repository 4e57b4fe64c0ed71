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
import { isIsoCurrency } from '../domain/iso-currencies.js';
import { CurrencyUnknown } from '../domain/pricing.errors.js';
import { Currencies } from '../storage/currencies.js';
/** The shop sells in a currency, its prices being inclusive of tax or not. */
export class SetCurrency extends Command {
    constructor(code, pricesIncludeTax) {
        super();
        this.code = code;
        this.pricesIncludeTax = pricesIncludeTax;
    }
}
let SetCurrencyHandler = class SetCurrencyHandler {
    constructor(currencies) {
        this.currencies = currencies;
    }
    /** Throws `CurrencyUnknown` for a code that is not in ISO 4217. */
    async execute({ code, pricesIncludeTax }) {
        if (!isIsoCurrency(code))
            throw new CurrencyUnknown(code);
        await this.currencies.set(code, pricesIncludeTax);
    }
};
SetCurrencyHandler = __decorate([
    CommandHandler(SetCurrency),
    __metadata("design:paramtypes", [Currencies])
], SetCurrencyHandler);
export { SetCurrencyHandler };
//# sourceMappingURL=set-currency.handler.js.map