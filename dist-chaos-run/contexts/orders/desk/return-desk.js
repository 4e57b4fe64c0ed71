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
import { CommandBus } from '@nestjs/cqrs';
import { ReceiveUnits } from '../../inventory/contract/receive-units.command.js';
import { RefundOrder } from '../../payments/contract/refund-order.command.js';
import { ChangeDesk } from './change-desk.js';
/** What a reception asks of stock and money; always inside the transaction that changes the return. */
let ReturnDesk = class ReturnDesk {
    constructor(commands, changes) {
        this.commands = commands;
        this.changes = changes;
    }
    /**
     * The units are on hand again or written off, what is taken instead is sold (it may be the same variant), and the rest
     * goes back, first of what was taken. Throws inventory's `LocationUnknown` and `OutOfStock`, payments' `RefundExceedsPaid`.
     */
    async move(state, receptionId, received, { added, refund, covered }) {
        await this.restock(state, receptionId, received);
        if (state.exchangeId)
            await this.changes.sell(state.exchangeId, added);
        await this.refund(state, receptionId, refund.amount - covered);
    }
    async restock({ lines }, receptionId, received) {
        const units = received.map(({ lineId, quantity, disposition, location }) => ({
            variantId: lines.find((line) => line.lineId === lineId).variantId,
            ...{ quantity, disposition, ...(location && { location }) },
        }));
        await this.commands.execute(new ReceiveUnits(receptionId, units));
    }
    async refund({ orderId, currency }, refundId, amount) {
        if (amount === 0)
            return;
        await this.commands.execute(new RefundOrder({ refundId, orderId, amount, currency, from: 'captured', reason: 'return' }));
    }
};
ReturnDesk = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus,
        ChangeDesk])
], ReturnDesk);
export { ReturnDesk };
//# sourceMappingURL=return-desk.js.map