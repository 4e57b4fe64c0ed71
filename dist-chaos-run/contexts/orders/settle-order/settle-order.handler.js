var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandBus, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CommitHold } from '../../inventory/contract/commit-hold.command.js';
import { ReleaseHold } from '../../inventory/contract/release-hold.command.js';
import { SettleOrder } from '../contract/settle-order.command.js';
import { Carts } from '../storage/cart.repository.js';
import { Orders } from '../storage/order.repository.js';
let SettleOrderHandler = class SettleOrderHandler {
    constructor(orders, carts, transaction, commands, clock) {
        this.orders = orders;
        this.carts = carts;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
    }
    execute({ orderId, settlement }) {
        return this.transaction.run(async () => {
            const order = settlement.as === 'paid' ? await this.confirm(orderId) : await this.cancel(orderId, settlement.reason);
            return { confirmed: order.state.status === 'confirmed' || order.state.status === 'fulfilled' };
        });
    }
    /** The sale stands once its stock is sold; the order is told last, so that nobody hears of a sale that came to nothing. */
    async confirm(orderId) {
        const order = await this.orders.get(orderId);
        if (order.state.status !== 'pending')
            return order;
        const hold = await this.commands.execute(new CommitHold(orderId));
        if (hold === 'gone')
            return this.cancel(orderId, 'stock_no_longer_held');
        return this.orders.update(orderId, (order) => order.confirm(this.clock.now()));
    }
    async cancel(orderId, reason) {
        const now = this.clock.now();
        let wasPending = false;
        const order = await this.orders.update(orderId, (order) => {
            wasPending = order.state.status === 'pending';
            if (wasPending)
                order.cancel(reason, now);
        });
        if (!wasPending)
            return order;
        await this.commands.execute(new ReleaseHold(orderId));
        const { cartId } = order.state;
        if (cartId)
            await this.carts.update(cartId, (cart) => cart.reopen(orderId, now));
        return order;
    }
};
SettleOrderHandler = __decorate([
    CommandHandler(SettleOrder),
    __metadata("design:paramtypes", [Orders,
        Carts,
        Transaction,
        CommandBus,
        Clock])
], SettleOrderHandler);
export { SettleOrderHandler };
//# sourceMappingURL=settle-order.handler.js.map