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
import { CommitHold } from '../contract/commit-hold.command.js';
import { Holds } from '../storage/holds.js';
let CommitHoldHandler = class CommitHoldHandler {
    constructor(holds) {
        this.holds = holds;
    }
    async execute({ holdId }) {
        const before = await this.holds.commit(holdId);
        return before === 'held' || before === 'committed' ? 'committed' : 'gone';
    }
};
CommitHoldHandler = __decorate([
    CommandHandler(CommitHold),
    __metadata("design:paramtypes", [Holds])
], CommitHoldHandler);
export { CommitHoldHandler };
//# sourceMappingURL=commit-hold.handler.js.map