var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler, QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { GetAvailability } from '../../inventory/contract/get-availability.query.js';
import { VariantInStock, VariantNotOnSale } from '../domain/back-in-stock.errors.js';
import { BackInStock } from '../storage/back-in-stock.js';
/** An address waits for a variant. Answers a token that ends the wait. */
export class SubscribeBackInStock extends Command {
    constructor(variantId, email) {
        super();
        this.variantId = variantId;
        this.email = email;
    }
}
let SubscribeBackInStockHandler = class SubscribeBackInStockHandler {
    constructor(queryBus, backInStock, clock) {
        this.queryBus = queryBus;
        this.backInStock = backInStock;
        this.clock = clock;
    }
    /** Throws `VariantNotOnSale`, `VariantInStock`. */
    async execute({ variantId, email }) {
        const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
        if (!variant?.sellable)
            throw new VariantNotOnSale();
        const [stock] = await this.queryBus.execute(new GetAvailability([variantId]));
        if (stock && stock.available > 0)
            throw new VariantInStock(stock.available);
        const token = newToken('bs_');
        const [id, tokenHash, at] = [newId(), hashOfToken(token), this.clock.now()];
        await this.backInStock.add({ id, variantId, email, tokenHash, at });
        return token;
    }
};
SubscribeBackInStockHandler = __decorate([
    CommandHandler(SubscribeBackInStock),
    __metadata("design:paramtypes", [QueryBus,
        BackInStock,
        Clock])
], SubscribeBackInStockHandler);
export { SubscribeBackInStockHandler };
//# sourceMappingURL=subscribe-back-in-stock.handler.js.map