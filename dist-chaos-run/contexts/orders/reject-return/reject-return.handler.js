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
/** The goods of a return may not come back. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class RejectReturn extends Command {
    constructor(returnId, reason, by) {
        super();
        this.returnId = returnId;
        this.reason = reason;
        this.by = by;
    }
}
let RejectReturnHandler = class RejectReturnHandler {
    constructor(steps) {
        this.steps = steps;
    }
    execute({ returnId, reason, by }) {
        return this.steps.take(returnId, 'return_rejected', by, (changed, at) => changed.reject(reason, at));
    }
};
RejectReturnHandler = __decorate([
    CommandHandler(RejectReturn),
    __metadata("design:paramtypes", [ReturnSteps])
], RejectReturnHandler);
export { RejectReturnHandler };
//# sourceMappingURL=reject-return.handler.js.map