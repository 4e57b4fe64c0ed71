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
import { Clock } from '../../../platform/runtime/clock.js';
import { Alerts } from '../storage/alerts.js';
/** A threshold that was set or taken away moves no unit: every few minutes all watched levels are looked at. */
let ReviewAlerts = class ReviewAlerts {
    constructor(alerts, clock) {
        this.alerts = alerts;
        this.clock = clock;
    }
    async run() {
        await this.alerts.reviewAll(this.clock.now());
    }
};
ReviewAlerts = __decorate([
    JobHandler({ name: 'inventory.review-alerts', cron: '*/5 * * * *' }),
    __metadata("design:paramtypes", [Alerts,
        Clock])
], ReviewAlerts);
export { ReviewAlerts };
//# sourceMappingURL=review-alerts.job.js.map