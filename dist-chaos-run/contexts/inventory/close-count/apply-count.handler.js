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
import { CountBelowHeld, CountSuperseded } from '../domain/stock-count.errors.js';
import { Moves } from '../storage/moves.js';
import { StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
/** Levels corrected, and told, by one statement. */
const BATCH = 500;
/** Lines that a refusal names at most. */
const NAMED = 100;
/** The counted differences become true, all or none. */
export class ApplyCount extends Command {
    constructor(id) {
        super();
        this.id = id;
    }
}
let ApplyCountHandler = class ApplyCountHandler {
    constructor(counts, lines, moves, rows, store) {
        this.counts = counts;
        this.lines = lines;
        this.moves = moves;
        this.rows = rows;
        this.store = store;
    }
    /** Throws `CountNotFound`, `CountStepRefused`, `CountSuperseded`, `CountBelowHeld`. */
    async execute({ id }) {
        const { transaction, clock } = this.store;
        return transaction.run(async () => {
            let isNews = false;
            const count = await this.counts.update(id, (current) => void (isNews = current.apply(clock.now())));
            if (isNews)
                await this.correct(count);
            return this.rows.get(id);
        });
    }
    async correct({ id, locationId }) {
        const differing = await this.lines.differing(id, locationId);
        const superseded = await this.lines.superseded(id, locationId);
        if (superseded.length > 0)
            throw new CountSuperseded(superseded);
        const refused = [];
        for (let start = 0; start < differing.length; start += BATCH) {
            const batch = differing.slice(start, start + BATCH);
            const moves = batch.map(({ variantId, difference }) => ({ variantId, delta: difference }));
            refused.push(...(await this.moves.make(locationId, moves, { reason: 'counted', reference: id })));
        }
        if (refused.length > 0)
            throw new CountBelowHeld(refused.slice(0, NAMED).map(heldLine));
    }
};
ApplyCountHandler = __decorate([
    CommandHandler(ApplyCount),
    __metadata("design:paramtypes", [StockCounts,
        StockCountLines,
        Moves,
        StockCountRows,
        AggregateStore])
], ApplyCountHandler);
export { ApplyCountHandler };
function heldLine({ variantId, delta, onHand, held }) {
    return { variant_id: variantId, on_hand: onHand, held, difference: delta };
}
//# sourceMappingURL=apply-count.handler.js.map