var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { QueryBus } from '@nestjs/cqrs';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { DescribeReturn } from '../../orders/contract/describe-return.query.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { returnNotice } from './return-notice.letter.js';
/** Writes and sends the letter about one step of a return. */
let SendReturnNotice = class SendReturnNotice {
    constructor(letters, queries) {
        this.letters = letters;
        this.queries = queries;
    }
    run({ key }) {
        return this.letters.send(key, async (order, sender, { kind, subjectId, about }) => {
            const found = await this.queries.execute(new DescribeReturn(about.returnId));
            if (!found)
                throw new Error(`There is no return ${about.returnId} to write about.`);
            return returnNotice(kind, order, found, subjectId, sender);
        });
    }
};
SendReturnNotice = __decorate([
    JobHandler({ name: jobOf('return_requested') }),
    __metadata("design:paramtypes", [OrderLetters,
        QueryBus])
], SendReturnNotice);
export { SendReturnNotice };
//# sourceMappingURL=send-return-notice.job.js.map