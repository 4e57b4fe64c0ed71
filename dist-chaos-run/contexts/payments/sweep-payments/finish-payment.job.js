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
import { Attempts } from '../gateway/attempts.js';
import { FINISH_PAYMENT } from '../gateway/job-names.js';
/** Asks again about an attempt whose answer was not known. */
let FinishPayment = class FinishPayment {
    constructor(attempts) {
        this.attempts = attempts;
    }
    async run({ paymentId }) {
        await this.attempts.finish(paymentId);
    }
};
FinishPayment = __decorate([
    JobHandler({ name: FINISH_PAYMENT }),
    __metadata("design:paramtypes", [Attempts])
], FinishPayment);
export { FinishPayment };
//# sourceMappingURL=finish-payment.job.js.map