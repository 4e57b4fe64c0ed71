var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/runtime/new-id.js';
import { MAX_ORDER_LINES } from '../domain/order-edit.js';
import { TooManyLines } from '../domain/order.errors.js';
import { returnRefund } from '../domain/return-refund.js';
import { Orders } from '../storage/order.repository.js';
import { termsOf } from '../views/reception.request.js';
import { PriceAdditions } from './price-additions.js';
/** Works out what a reception does to its order, and does it. */
let SettleReception = class SettleReception {
    constructor(orders, prices) {
        this.orders = orders;
        this.prices = prices;
    }
    /** Changes nothing. Throws what `settle` throws. */
    async preview(awaiting, reception) {
        const { order, terms, added } = await this.prepare(awaiting, reception);
        const refund = returnRefund(order.state, reception.lines, terms);
        const due = added.length > 0 ? order.preview(additionOf(added)).amountDue : order.state.amountDue;
        const covered = Math.min(due, refund.amount);
        return { terms, refund, added, covered, amountDue: due - covered };
    }
    /**
     * The order takes the units back, sells what is taken instead, and keeps of their worth what it is owed then. Joins
     * the running transaction. Throws `RestockingFeeRefused`, `OverReturned`, `TooManyLines`, `LinesNotSellable`.
     */
    async settle(awaiting, reception, at, by) {
        const { terms, added } = await this.prepare(awaiting, reception);
        const { orderId, number } = awaiting.state;
        const exchangeId = added.length > 0 ? newId() : null;
        let settlement;
        await this.orders.update(orderId, (order) => {
            order.noteReturn('return_received', at, number, by);
            const refund = order.takeBack(reception.lines, terms);
            if (exchangeId)
                order.edit({ ...additionOf(added), id: exchangeId, note: number }, at, by);
            const covered = refund.amount - order.credit(refund.amount);
            settlement = { terms, refund, added, covered, amountDue: order.state.amountDue };
        });
        return { ...settlement, exchangeId };
    }
    async prepare(awaiting, reception) {
        const terms = termsOf(reception, awaiting.state);
        const order = await this.orders.get(awaiting.state.orderId);
        const wanted = reception.exchange ? awaiting.wantedInstead : [];
        refuseTooMany(order, wanted.length);
        return { order, terms, added: await this.prices.price(order.state, wanted, 'exchange') };
    }
};
SettleReception = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Orders,
        PriceAdditions])
], SettleReception);
export { SettleReception };
function additionOf(added) {
    return { added, cancelled: [], shipping: 'none' };
}
function refuseTooMany(order, more) {
    if (more > 0 && order.state.lines.length + more > MAX_ORDER_LINES)
        throw new TooManyLines(MAX_ORDER_LINES);
}
//# sourceMappingURL=settle-reception.js.map