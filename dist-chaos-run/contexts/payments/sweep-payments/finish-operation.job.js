var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { FINISH_OPERATION } from '../gateway/job-names.js';
import { OperationAttempts } from '../gateway/operation-attempts.js';
/** Asks again about a capture, refund or void whose answer was not known. */
let FinishOperation = class FinishOperation {
    constructor(attempts) {
        this.attempts = attempts;
    }
    async run({ operationId }) {
        await this.attempts.finish(operationId);
    }
};
FinishOperation = __decorate([
    JobHandler({ name: FINISH_OPERATION }),
    __metadata("design:paramtypes", [OperationAttempts])
], FinishOperation);
export { FinishOperation };
//# sourceMappingURL=finish-operation.job.js.map