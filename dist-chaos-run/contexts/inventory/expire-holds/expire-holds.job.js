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
import { Holds } from '../storage/holds.js';
/** Holds ended by one statement; more wait for the next. */
const BATCH = 100;
/** Lets go of holds whose end has come without an order being paid. */
let ExpireHolds = class ExpireHolds {
    constructor(holds) {
        this.holds = holds;
    }
    async run() {
        while ((await this.holds.expire(BATCH)) === BATCH)
            ;
    }
};
ExpireHolds = __decorate([
    JobHandler({ name: 'inventory.expire-holds', cron: '* * * * *' }),
    __metadata("design:paramtypes", [Holds])
], ExpireHolds);
export { ExpireHolds };
//# sourceMappingURL=expire-holds.job.js.map