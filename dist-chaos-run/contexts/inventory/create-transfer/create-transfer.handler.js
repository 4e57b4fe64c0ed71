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
import { newId } from '../../../platform/runtime/new-id.js';
import { TransferLocationUnknown } from '../domain/transfer.errors.js';
import { Transfer } from '../domain/transfer.js';
import { Catalogue } from '../storage/catalogue.js';
import { LocationCodes } from '../storage/location-codes.js';
import { TransferRows } from '../storage/transfer-rows.js';
import { Transfers } from '../storage/transfer.repository.js';
/** Units are to go from one location (its code) to another. */
export class CreateTransfer extends Command {
    constructor(from, to, lines, note) {
        super();
        this.from = from;
        this.to = to;
        this.lines = lines;
        this.note = note;
    }
}
let CreateTransferHandler = class CreateTransferHandler {
    constructor(transfers, rows, catalogue, codes, clock) {
        this.transfers = transfers;
        this.rows = rows;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
    }
    /** Throws `VariantsUnknown`, `TransferLocationUnknown`, `TransferGoesNowhere`. */
    async execute({ from, to, lines, note }) {
        await this.catalogue.mustKnowLines(lines);
        const ids = await this.codes.idsOf([from, to]);
        const [fromLocationId, toLocationId] = [ids.get(from), ids.get(to)];
        if (!fromLocationId)
            throw new TransferLocationUnknown('from', from);
        if (!toLocationId)
            throw new TransferLocationUnknown('to', to);
        const createdAt = this.clock.now();
        const transfer = Transfer.draft({ id: newId(), fromLocationId, toLocationId, lines, note, createdAt });
        await this.transfers.add(transfer);
        return this.rows.get(transfer.id);
    }
};
CreateTransferHandler = __decorate([
    CommandHandler(CreateTransfer),
    __metadata("design:paramtypes", [Transfers,
        TransferRows,
        Catalogue,
        LocationCodes,
        Clock])
], CreateTransferHandler);
export { CreateTransferHandler };
//# sourceMappingURL=create-transfer.handler.js.map