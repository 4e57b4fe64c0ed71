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
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { refundNotice } from './refund-notice.letter.js';
/** Writes and sends the letter about one refund. */
let SendRefundNotice = class SendRefundNotice {
    constructor(letters) {
        this.letters = letters;
    }
    run({ key }) {
        return this.letters.send(key, (order, sender, { about }) => refundNotice(order, about, sender));
    }
};
SendRefundNotice = __decorate([
    JobHandler({ name: jobOf('refund') }),
    __metadata("design:paramtypes", [OrderLetters])
], SendRefundNotice);
export { SendRefundNotice };
//# sourceMappingURL=send-refund-notice.job.js.map