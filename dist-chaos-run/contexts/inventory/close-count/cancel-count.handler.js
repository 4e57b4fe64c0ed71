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
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
/** Nothing comes of a count. */
export class CancelCount extends Command {
    constructor(id) {
        super();
        this.id = id;
    }
}
let CancelCountHandler = class CancelCountHandler {
    constructor(counts, rows, clock) {
        this.counts = counts;
        this.rows = rows;
        this.clock = clock;
    }
    /** Throws `CountNotFound`, `CountStepRefused`. */
    async execute({ id }) {
        await this.counts.update(id, (count) => void count.cancel(this.clock.now()));
        return this.rows.get(id);
    }
};
CancelCountHandler = __decorate([
    CommandHandler(CancelCount),
    __metadata("design:paramtypes", [StockCounts,
        StockCountRows,
        Clock])
], CancelCountHandler);
export { CancelCountHandler };
//# sourceMappingURL=cancel-count.handler.js.map