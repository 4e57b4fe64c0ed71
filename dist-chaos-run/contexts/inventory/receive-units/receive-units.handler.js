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
import { ReceiveUnits } from '../contract/receive-units.command.js';
import { mustBeUnits } from '../domain/count.js';
import { Receptions } from '../storage/receptions.js';
let ReceiveUnitsHandler = class ReceiveUnitsHandler {
    constructor(receptions) {
        this.receptions = receptions;
    }
    /** Throws `LocationUnknown` and `QuantityInvalid`; nothing is received then. */
    async execute({ reference, units }) {
        units.forEach(({ quantity }) => mustBeUnits(quantity));
        await this.receptions.receive(reference, units);
    }
};
ReceiveUnitsHandler = __decorate([
    CommandHandler(ReceiveUnits),
    __metadata("design:paramtypes", [Receptions])
], ReceiveUnitsHandler);
export { ReceiveUnitsHandler };
//# sourceMappingURL=receive-units.handler.js.map