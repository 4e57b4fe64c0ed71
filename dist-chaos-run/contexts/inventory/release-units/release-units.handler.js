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
import { ReleaseUnits } from '../contract/release-units.command.js';
import { demandOf } from '../domain/demand.js';
import { NotHeld } from '../domain/inventory.errors.js';
import { Holds } from '../storage/holds.js';
let ReleaseUnitsHandler = class ReleaseUnitsHandler {
    constructor(holds) {
        this.holds = holds;
    }
    /** Throws `NotHeld` and `QuantityInvalid`; nothing is released then. */
    async execute({ holdIds, lines }) {
        const missing = await this.holds.releaseUnits(holdIds, demandOf(lines));
        if (missing.length > 0)
            throw new NotHeld(missing);
    }
};
ReleaseUnitsHandler = __decorate([
    CommandHandler(ReleaseUnits),
    __metadata("design:paramtypes", [Holds])
], ReleaseUnitsHandler);
export { ReleaseUnitsHandler };
//# sourceMappingURL=release-units.handler.js.map