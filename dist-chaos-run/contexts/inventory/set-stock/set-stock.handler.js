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
import { SetStock } from '../contract/set-stock.command.js';
import { checkedCounts } from '../domain/count.js';
import { Counts } from '../storage/counts.js';
let SetStockHandler = class SetStockHandler {
    constructor(counts) {
        this.counts = counts;
    }
    async execute({ levels }) {
        const { accepted, rejected } = checkedCounts(levels);
        const result = await this.counts.set(accepted);
        return { ...result, rejected: [...rejected, ...result.rejected].sort((a, b) => a.index - b.index) };
    }
};
SetStockHandler = __decorate([
    CommandHandler(SetStock),
    __metadata("design:paramtypes", [Counts])
], SetStockHandler);
export { SetStockHandler };
//# sourceMappingURL=set-stock.handler.js.map