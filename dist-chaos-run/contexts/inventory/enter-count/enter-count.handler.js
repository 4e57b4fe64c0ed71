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
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CountedAtImpossible, NotInCount } from '../domain/stock-count.errors.js';
import { Catalogue } from '../storage/catalogue.js';
import { StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
/** Somebody counted. Of a variant named twice the last number counts. */
export class EnterCount extends Command {
    constructor(id, lines) {
        super();
        this.id = id;
        this.lines = lines;
    }
}
let EnterCountHandler = class EnterCountHandler {
    constructor(counts, lines, rows, catalogue, store) {
        this.counts = counts;
        this.lines = lines;
        this.rows = rows;
        this.catalogue = catalogue;
        this.store = store;
    }
    /** Throws `CountNotFound`, `CountStepRefused`, `VariantsUnknown`, `NotInCount`, `CountedAtImpossible`. */
    async execute({ id, lines }) {
        await this.catalogue.mustKnowLines(lines);
        return this.store.transaction.run(async () => {
            const count = await this.counts.update(id, (current) => current.mustBeOpen());
            const now = this.store.clock.now();
            refuseOtherTimes(lines, count.openedAt, now);
            await this.refuseOthers(count, lines);
            const last = new Map(lines.map((line) => [line.variantId, line]));
            await this.lines.enter(id, count.locationId, [...last.values()], now);
            return this.rows.get(id);
        });
    }
    async refuseOthers({ id, everything }, lines) {
        if (everything)
            return;
        const asked = await this.lines.asked(id, lines.map(({ variantId }) => variantId)); // prettier-ignore
        const others = lines.flatMap(({ variantId }, index) => (asked.has(variantId) ? [] : [index]));
        if (others.length > 0)
            throw new NotInCount(others);
    }
};
EnterCountHandler = __decorate([
    CommandHandler(EnterCount),
    __metadata("design:paramtypes", [StockCounts,
        StockCountLines,
        StockCountRows,
        Catalogue,
        AggregateStore])
], EnterCountHandler);
export { EnterCountHandler };
function refuseOtherTimes(lines, openedAt, now) {
    const wrong = lines.flatMap(({ countedAt }, index) => countedAt && (countedAt < openedAt || countedAt > now) ? [index] : []);
    if (wrong.length > 0)
        throw new CountedAtImpossible(wrong);
}
//# sourceMappingURL=enter-count.handler.js.map