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
import { hashOfToken } from '../../../platform/security/tokens.js';
import { BackInStock } from '../storage/back-in-stock.js';
/** Whoever holds the token of a wait no longer waits. A token of no wait changes nothing. */
export class EndBackInStock extends Command {
    constructor(token) {
        super();
        this.token = token;
    }
}
let EndBackInStockHandler = class EndBackInStockHandler {
    constructor(backInStock) {
        this.backInStock = backInStock;
    }
    async execute({ token }) {
        await this.backInStock.end(hashOfToken(token));
    }
};
EndBackInStockHandler = __decorate([
    CommandHandler(EndBackInStock),
    __metadata("design:paramtypes", [BackInStock])
], EndBackInStockHandler);
export { EndBackInStockHandler };
//# sourceMappingURL=end-back-in-stock.handler.js.map