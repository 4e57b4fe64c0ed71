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
import { Clock } from '../../../platform/runtime/clock.js';
import { TransferredStock } from '../storage/transferred-stock.js';
/**
 * Units arrive: `lines`, or all that are on their way; `close` says that no more will.
 * Throws `TransferNotFound`, `TransferStepRefused`, `NotOnTransfer`, `MoreThanSent`.
 */
export class ReceiveTransfer extends Command {
    constructor(id, lines, close) {
        super();
        this.id = id;
        this.lines = lines;
        this.close = close;
    }
}
let ReceiveTransferHandler = class ReceiveTransferHandler {
    constructor(stock, clock) {
        this.stock = stock;
        this.clock = clock;
    }
    async execute({ id, lines, close }) {
        const change = { at: 'destination', sign: 1, reason: 'transfer_received' };
        return this.stock.take(id, { ...change, change: (transfer) => transfer.receive(lines, close, this.clock.now()) });
    }
};
ReceiveTransferHandler = __decorate([
    CommandHandler(ReceiveTransfer),
    __metadata("design:paramtypes", [TransferredStock,
        Clock])
], ReceiveTransferHandler);
export { ReceiveTransferHandler };
//# sourceMappingURL=receive-transfer.handler.js.map