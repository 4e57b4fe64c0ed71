var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { HoldStock } from '../contract/hold-stock.command.js';
import { demandOf } from '../domain/demand.js';
import { OutOfStock } from '../domain/inventory.errors.js';
import { Holds } from '../storage/holds.js';
let HoldStockHandler = class HoldStockHandler {
    constructor(holds) {
        this.holds = holds;
    }
    /** Throws `OutOfStock` and `QuantityInvalid`; nothing is held then. */
    async execute({ holdId, lines, expiresAt }) {
        const short = await this.holds.hold(holdId, demandOf(lines), expiresAt);
        if (short.length > 0)
            throw new OutOfStock(short);
    }
};
HoldStockHandler = __decorate([
    CommandHandler(HoldStock),
    __metadata("design:paramtypes", [Holds])
], HoldStockHandler);
export { HoldStockHandler };
//# sourceMappingURL=hold-stock.handler.js.map