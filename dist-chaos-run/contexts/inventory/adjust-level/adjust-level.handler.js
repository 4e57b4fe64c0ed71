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
import { adjustedDelta } from '../domain/stock-level.js';
import { Catalogue } from '../storage/catalogue.js';
import { Levels } from '../storage/levels.js';
/** Units came or went: a delivery, a breakage, a find. */
export class AdjustLevel extends Command {
    constructor(place, delta, reason, 
    /** Refuses with `LevelChanged` when on hand is no longer this. */
    expectedOnHand) {
        super();
        this.place = place;
        this.delta = delta;
        this.reason = reason;
        this.expectedOnHand = expectedOnHand;
    }
}
let AdjustLevelHandler = class AdjustLevelHandler {
    constructor(catalogue, levels) {
        this.catalogue = catalogue;
        this.levels = levels;
    }
    /** Throws `VariantUnknown`, `LocationUnknown`, `LevelChanged`, `BelowHeld`, `QuantityInvalid`. */
    async execute({ place, delta, reason, expectedOnHand }) {
        await this.catalogue.mustKnow(place.variantId);
        return this.levels.change(place, { reason, delta: (level) => adjustedDelta(level, delta, expectedOnHand) });
    }
};
AdjustLevelHandler = __decorate([
    CommandHandler(AdjustLevel),
    __metadata("design:paramtypes", [Catalogue,
        Levels])
], AdjustLevelHandler);
export { AdjustLevelHandler };
//# sourceMappingURL=adjust-level.handler.js.map