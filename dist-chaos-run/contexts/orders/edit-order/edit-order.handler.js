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
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { ChangeDesk } from '../desk/change-desk.js';
import { planEdit } from '../domain/order-edit.js';
import { Orders } from '../storage/order.repository.js';
import { PriceAdditions } from '../desk/price-additions.js';
import { refuseOtherTotal } from './edited-totals.js';
/**
 * Staff change what an order sells. What is added costs what it costs today, and its stock is sold; what is taken away
 * returns to stock at what was charged for it; the difference is refunded, or due. One commit. Answers the order.
 * Throws `OrderNotFound`, `OrderStepRefused`, `LinesNotSellable`, `UnknownOrderLine`, `OverCancelled`, `EditEmpty`,
 * `EditContradicts`, `EditLeavesNothing`, `TooManyLines`, `TotalChanged`, inventory's `OutOfStock`.
 */
export class EditOrder extends Command {
    constructor(orderId, wishes, 
    /** The total that was shown for it; another one is refused. */
    expectedTotal, note, by) {
        super();
        this.orderId = orderId;
        this.wishes = wishes;
        this.expectedTotal = expectedTotal;
        this.note = note;
        this.by = by;
    }
}
let EditOrderHandler = class EditOrderHandler {
    constructor(orders, prices, desk, transaction, clock) {
        this.orders = orders;
        this.prices = prices;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    async execute(command) {
        const { state } = await this.orders.get(command.orderId);
        const added = await this.prices.price(state, command.wishes.add);
        return this.transaction.run(() => this.edit(command, added));
    }
    async edit({ orderId, wishes, ...command }, add) {
        const [id, now] = [newId(), this.clock.now()];
        const { note, by, expectedTotal } = command;
        let [plan, refund] = [undefined, 0];
        const { state } = await this.orders.update(orderId, (order) => {
            plan = planEdit(order.state, { ...wishes, add }, newId);
            refuseOtherTotal(expectedTotal, order.state, order.preview(plan));
            refund = order.edit({ ...plan, id, note }, now, by);
        });
        await this.desk.release(state, plan.cancelled);
        await this.desk.sell(id, plan.added);
        await this.desk.refund(state, id, refund, note ?? 'order_edited');
        return state;
    }
};
EditOrderHandler = __decorate([
    CommandHandler(EditOrder),
    __metadata("design:paramtypes", [Orders,
        PriceAdditions,
        ChangeDesk,
        Transaction,
        Clock])
], EditOrderHandler);
export { EditOrderHandler };
//# sourceMappingURL=edit-order.handler.js.map