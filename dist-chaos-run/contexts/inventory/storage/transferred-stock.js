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
import { Transaction } from '../../../platform/database/database.js';
import { TransferShort } from '../domain/transfer.errors.js';
import { Moves } from './moves.js';
import { TransferRows } from './transfer-rows.js';
import { Transfers } from './transfer.repository.js';
/** The transfer's row and the levels change in one commit: the row's lock lets one step through at a time. */
let TransferredStock = class TransferredStock {
    constructor(transaction, transfers, moves, rows) {
        this.transaction = transaction;
        this.transfers = transfers;
        this.moves = moves;
        this.rows = rows;
    }
    /** Throws `TransferNotFound`, `TransferShort` and what the step throws; nothing is changed then. */
    async take(id, step) {
        return this.transaction.run(async () => {
            let units = [];
            const transfer = await this.transfers.update(id, (current) => void (units = step.change(current)));
            const location = step.at === 'source' ? transfer.fromLocationId : transfer.toLocationId;
            const moves = units.map(({ variantId, quantity }) => ({ variantId, delta: step.sign * quantity }));
            const refused = await this.moves.make(location, moves, { reason: step.reason, reference: id });
            if (refused.length > 0)
                throw new TransferShort(refused.map(shortLine));
            return this.rows.get(id);
        });
    }
};
TransferredStock = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Transaction,
        Transfers,
        Moves,
        TransferRows])
], TransferredStock);
export { TransferredStock };
function shortLine({ variantId, delta, onHand, held, }) {
    return { variant_id: variantId, requested: Math.abs(delta), available: onHand - held };
}
//# sourceMappingURL=transferred-stock.js.map