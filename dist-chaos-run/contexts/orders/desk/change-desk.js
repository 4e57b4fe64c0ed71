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
import { DomainError } from '../../../platform/domain/domain-error.js';
import { CommitHold } from '../../inventory/contract/commit-hold.command.js';
import { HoldStock } from '../../inventory/contract/hold-stock.command.js';
import { ReleaseHold } from '../../inventory/contract/release-hold.command.js';
import { ReleaseUnits } from '../../inventory/contract/release-units.command.js';
import { RefundOrder } from '../../payments/contract/refund-order.command.js';
/** Stock is held and sold in one commit, so this end is never reached. */
const HOLD_MS = 60 * 60 * 1000;
/** What a change of a sold order asks of stock and money; always inside the transaction that changes the order. */
let ChangeDesk = class ChangeDesk {
    constructor(commands) {
        this.commands = commands;
    }
    /** Units of its lines return to where they came from. Throws inventory's `NotHeld`. */
    async release(order, units) {
        if (units.length > 0)
            await this.commands.execute(new ReleaseUnits(holdsOf(order), stockOf(order, units)));
    }
    /** All that the order still has returns. */
    async releaseAll(order) {
        for (const holdId of holdsOf(order))
            await this.commands.execute(new ReleaseHold(holdId));
    }
    /** More units are sold, under the id of the edit that adds them. Throws inventory's `OutOfStock`. */
    async sell(holdId, lines) {
        if (lines.length === 0)
            return;
        await this.commands.execute(new HoldStock(holdId, lines, new Date(Date.now() + HOLD_MS).toISOString()));
        await this.commands.execute(new CommitHold(holdId));
    }
    /**
     * Gives money back for units that never left the house. When staff have given back so much already that less is left,
     * that goes back.
     */
    async refund({ id: orderId, currency }, refundId, amount, reason) {
        if (amount === 0)
            return;
        const refund = { refundId, orderId, amount, currency, from: 'authorized', reason };
        try {
            await this.commands.execute(new RefundOrder(refund));
        }
        catch (error) {
            const left = error instanceof DomainError && error.code === EXCEEDS ? allowedBy(error) : undefined;
            if (left === undefined)
                throw error;
            if (left > 0)
                await this.commands.execute(new RefundOrder({ ...refund, amount: left }));
        }
    }
};
ChangeDesk = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus])
], ChangeDesk);
export { ChangeDesk };
const EXCEEDS = 'payments.refund_exceeds_paid';
function allowedBy({ extra }) {
    return extra.allowed.amount;
}
function holdsOf({ id, edits }) {
    return [id, ...edits.map((edit) => edit.id)];
}
function stockOf({ lines }, units) {
    return units.map(({ lineId, quantity }) => ({
        variantId: lines.find((line) => line.lineId === lineId).variantId,
        quantity,
    }));
}
//# sourceMappingURL=change-desk.js.map