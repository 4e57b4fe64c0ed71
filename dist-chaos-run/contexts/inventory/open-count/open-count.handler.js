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
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { CountOpen } from '../domain/stock-count.errors.js';
import { StockCount } from '../domain/stock-count.js';
import { Catalogue } from '../storage/catalogue.js';
import { StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
/** Somebody begins to count a location (its code): everything there, or the listed variants (each once). */
export class OpenCount extends Command {
    constructor(location, variantIds, note) {
        super();
        this.location = location;
        this.variantIds = variantIds;
        this.note = note;
    }
}
let OpenCountHandler = class OpenCountHandler {
    constructor(counts, lines, rows, catalogue, store) {
        this.counts = counts;
        this.lines = lines;
        this.rows = rows;
        this.catalogue = catalogue;
        this.store = store;
    }
    /** Throws `LocationUnknown`, `VariantsUnknown`, `CountOpen`. */
    async execute({ location, variantIds, note }) {
        if (variantIds)
            await this.catalogue.mustKnowAll(variantIds);
        try {
            return await this.store.transaction.run(async () => {
                const locationId = await this.locationOf(location);
                const opened = { everything: !variantIds, note, openedAt: this.store.clock.now() };
                const count = StockCount.open({ id: newId(), locationId, ...opened });
                await this.counts.add(count);
                await this.lines.ask(count.id, locationId, variantIds ?? null);
                return this.rows.get(count.id);
            });
        }
        catch (error) {
            throw violatesUnique(error, 'stock_counts_one_open') ? new CountOpen(location) : error;
        }
    }
    async locationOf(code) {
        const [location] = await this.store.database.query('SELECT id FROM inventory.locations WHERE code = $1 FOR KEY SHARE', [code]);
        if (!location)
            throw new LocationUnknown(code);
        return location.id;
    }
};
OpenCountHandler = __decorate([
    CommandHandler(OpenCount),
    __metadata("design:paramtypes", [StockCounts,
        StockCountLines,
        StockCountRows,
        Catalogue,
        AggregateStore])
], OpenCountHandler);
export { OpenCountHandler };
//# sourceMappingURL=open-count.handler.js.map