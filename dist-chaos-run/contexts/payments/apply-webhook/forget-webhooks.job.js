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
import { Webhooks } from '../storage/webhook.records.js';
const DAY_MS = 24 * 60 * 60_000;
/** Well after gateways have ended their attempts (Stripe: three days; events can be listed for thirty). */
const KEPT_MS = 35 * DAY_MS;
const AT_ONCE = 10_000;
/** Hourly: messages so old that none of them comes again. */
let ForgetWebhooks = class ForgetWebhooks {
    constructor(webhooks) {
        this.webhooks = webhooks;
    }
    async run() {
        while ((await this.webhooks.forget(new Date(Date.now() - KEPT_MS), AT_ONCE)) === AT_ONCE)
            ;
    }
};
ForgetWebhooks = __decorate([
    JobHandler({ name: 'payments.forget-webhooks', cron: '23 * * * *' }),
    __metadata("design:paramtypes", [Webhooks])
], ForgetWebhooks);
export { ForgetWebhooks };
//# sourceMappingURL=forget-webhooks.job.js.map