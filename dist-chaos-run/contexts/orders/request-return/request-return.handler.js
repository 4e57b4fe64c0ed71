var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { randomBytes } from 'node:crypto';
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { orderNumber } from '../domain/order-number.js';
import { Return } from '../domain/return.js';
import { PriceAdditions } from '../desk/price-additions.js';
import { AwaitedUnits } from '../storage/awaited-units.js';
import { Orders } from '../storage/order.repository.js';
import { Returns } from '../storage/return.repository.js';
/**
 * Opens a return of some units of an order. Answers the return.
 * Throws `OrderNotFound`, `UnknownOrderLine`, `ReturnLineTwice`, `NotReturnable`, `LinesNotSellable` (of the exchange).
 */
export class RequestReturn extends Command {
    constructor(orderId, wanted, requester) {
        super();
        this.orderId = orderId;
        this.wanted = wanted;
        this.requester = requester;
    }
}
let RequestReturnHandler = class RequestReturnHandler {
    constructor(orders, returns, awaited, prices, transaction, clock) {
        this.orders = orders;
        this.returns = returns;
        this.awaited = awaited;
        this.prices = prices;
        this.transaction = transaction;
        this.clock = clock;
    }
    /** The order is written first: its row is locked until the commit, so two requests never share a unit. */
    execute({ orderId, wanted, requester }) {
        const requestedAt = this.clock.now();
        const requestedBy = 'staff' in requester ? 'staff' : 'shopper';
        const number = `R-${orderNumber(requestedAt, randomBytes(5))}`;
        return this.transaction.run(async () => {
            const order = await this.orders.update(orderId, (order) => {
                if ('tokenHash' in requester)
                    order.openedWith(requester.tokenHash);
                order.noteReturn('return_requested', requestedAt, number, 'staff' in requester ? requester.staff : 'shopper');
            });
            await this.prices.price(order.state, wanted.exchange, 'exchange'); // refuses what cannot be sold
            const input = { ...wanted, id: newId(), number, requestedBy, requestedAt };
            const opened = Return.request(input, order.state, await this.awaited.of(orderId));
            await this.returns.add(opened);
            return opened.state;
        });
    }
};
RequestReturnHandler = __decorate([
    CommandHandler(RequestReturn),
    __metadata("design:paramtypes", [Orders,
        Returns,
        AwaitedUnits,
        PriceAdditions,
        Transaction,
        Clock])
], RequestReturnHandler);
export { RequestReturnHandler };
//# sourceMappingURL=request-return.handler.js.map