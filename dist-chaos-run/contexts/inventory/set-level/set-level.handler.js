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
import { countedDelta } from '../domain/stock-level.js';
import { Catalogue } from '../storage/catalogue.js';
import { Levels } from '../storage/levels.js';
/** Somebody counted: so many units are on hand. */
export class SetLevel extends Command {
    constructor(place, onHand, 
    /** Refuses with `LevelChanged` when it is no longer this. */
    expectedOnHand, 
    /** Left alone when absent; null stops watching. */
    lowStockThreshold) {
        super();
        this.place = place;
        this.onHand = onHand;
        this.expectedOnHand = expectedOnHand;
        this.lowStockThreshold = lowStockThreshold;
    }
}
let SetLevelHandler = class SetLevelHandler {
    constructor(catalogue, levels) {
        this.catalogue = catalogue;
        this.levels = levels;
    }
    /** Throws `VariantUnknown`, `LocationUnknown`, `LevelChanged`, `BelowHeld`. */
    async execute({ place, onHand, expectedOnHand, lowStockThreshold }) {
        await this.catalogue.mustKnow(place.variantId);
        return this.levels.change(place, {
            reason: 'counted',
            lowStockThreshold,
            delta: (level) => countedDelta(level, onHand, expectedOnHand),
        });
    }
};
SetLevelHandler = __decorate([
    CommandHandler(SetLevel),
    __metadata("design:paramtypes", [Catalogue,
        Levels])
], SetLevelHandler);
export { SetLevelHandler };
//# sourceMappingURL=set-level.handler.js.map