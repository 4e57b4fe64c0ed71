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
/** A return is given up before anything came. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class CancelReturn extends Command {
    constructor(returnId, reason, by) {
        super();
        this.returnId = returnId;
        this.reason = reason;
        this.by = by;
    }
}
let CancelReturnHandler = class CancelReturnHandler {
    constructor(steps) {
        this.steps = steps;
    }
    execute({ returnId, reason, by }) {
        return this.steps.take(returnId, 'return_cancelled', by, (changed, at) => changed.cancel(reason, at));
    }
};
CancelReturnHandler = __decorate([
    CommandHandler(CancelReturn),
    __metadata("design:paramtypes", [ReturnSteps])
], CancelReturnHandler);
export { CancelReturnHandler };
//# sourceMappingURL=cancel-return.handler.js.map