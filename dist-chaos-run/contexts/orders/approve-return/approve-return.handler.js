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
/** The goods of a return may come. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class ApproveReturn extends Command {
    constructor(returnId, instructions, by) {
        super();
        this.returnId = returnId;
        this.instructions = instructions;
        this.by = by;
    }
}
let ApproveReturnHandler = class ApproveReturnHandler {
    constructor(steps) {
        this.steps = steps;
    }
    execute({ returnId, instructions, by }) {
        return this.steps.take(returnId, 'return_approved', by, (changed, at) => changed.approve(instructions, at));
    }
};
ApproveReturnHandler = __decorate([
    CommandHandler(ApproveReturn),
    __metadata("design:paramtypes", [ReturnSteps])
], ApproveReturnHandler);
export { ApproveReturnHandler };
//# sourceMappingURL=approve-return.handler.js.map