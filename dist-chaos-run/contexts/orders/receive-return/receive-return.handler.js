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
import { ReturnDesk } from '../desk/return-desk.js';
import { SettleReception } from '../desk/settle-reception.js';
import { Returns } from '../storage/return.repository.js';
/**
 * Units of a return are here: the return, the order's lines, the stock and the refund are one commit; so is what the
 * shopper takes instead. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`, `UnknownReturnLine`,
 * `OverReceived`, `RestockingFeeRefused`, `LinesNotSellable`, `TooManyLines`, inventory's `LocationUnknown` and
 * `OutOfStock`, and payments' `RefundExceedsPaid`.
 */
export class ReceiveReturn extends Command {
    constructor(returnId, reception, by) {
        super();
        this.returnId = returnId;
        this.reception = reception;
        this.by = by;
    }
}
let ReceiveReturnHandler = class ReceiveReturnHandler {
    constructor(returns, reception, desk, transaction, clock) {
        this.returns = returns;
        this.reception = reception;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    execute({ returnId, reception, by }) {
        const at = this.clock.now();
        const id = newId();
        const { lines } = reception;
        return this.transaction.run(async () => {
            const awaiting = await this.returns.update(returnId, (found) => found.expect(lines));
            const settlement = await this.reception.settle(awaiting, reception, at, by);
            const { terms, refund } = settlement;
            const { state } = await this.returns.update(returnId, (found) => found.receive({ id, lines, terms }, refund, settlement, at));
            await this.desk.move(state, id, lines, settlement);
            return state;
        });
    }
};
ReceiveReturnHandler = __decorate([
    CommandHandler(ReceiveReturn),
    __metadata("design:paramtypes", [Returns,
        SettleReception,
        ReturnDesk,
        Transaction,
        Clock])
], ReceiveReturnHandler);
export { ReceiveReturnHandler };
//# sourceMappingURL=receive-return.handler.js.map