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
/** The units leave the source. Throws `TransferNotFound`, `TransferStepRefused`, `TransferShort`. */
export class ShipTransfer extends Command {
    constructor(id) {
        super();
        this.id = id;
    }
}
let ShipTransferHandler = class ShipTransferHandler {
    constructor(stock, clock) {
        this.stock = stock;
        this.clock = clock;
    }
    async execute({ id }) {
        const change = { at: 'source', sign: -1, reason: 'transfer_shipped' };
        return this.stock.take(id, { ...change, change: (transfer) => transfer.ship(this.clock.now()) });
    }
};
ShipTransferHandler = __decorate([
    CommandHandler(ShipTransfer),
    __metadata("design:paramtypes", [TransferredStock,
        Clock])
], ShipTransferHandler);
export { ShipTransferHandler };
//# sourceMappingURL=ship-transfer.handler.js.map