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
import { ReturnSteps } from '../storage/return-steps.js';
/** Nothing more is awaited of a return. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class CloseReturn extends Command {
    constructor(returnId, by) {
        super();
        this.returnId = returnId;
        this.by = by;
    }
}
let CloseReturnHandler = class CloseReturnHandler {
    constructor(steps) {
        this.steps = steps;
    }
    execute({ returnId, by }) {
        return this.steps.take(returnId, 'return_closed', by, (changed, at) => changed.close(at));
    }
};
CloseReturnHandler = __decorate([
    CommandHandler(CloseReturn),
    __metadata("design:paramtypes", [ReturnSteps])
], CloseReturnHandler);
export { CloseReturnHandler };
//# sourceMappingURL=close-return.handler.js.map