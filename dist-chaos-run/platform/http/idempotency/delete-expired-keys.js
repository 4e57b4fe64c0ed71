var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { JobHandler } from '../../jobs/job-handler.js';
import { IdempotencyKeys } from './idempotency-keys.js';
/** Hourly: keys older than their day are no longer looked at, only in the way. */
let DeleteExpiredKeys = class DeleteExpiredKeys {
    constructor(keys) {
        this.keys = keys;
    }
    async run() {
        await this.keys.deleteExpired();
    }
};
DeleteExpiredKeys = __decorate([
    JobHandler({ name: 'platform.delete-expired-keys', cron: '17 * * * *' }),
    __metadata("design:paramtypes", [IdempotencyKeys])
], DeleteExpiredKeys);
export { DeleteExpiredKeys };
//# sourceMappingURL=delete-expired-keys.js.map