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
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { WRITE_BACK_IN_STOCK } from './write-back-in-stock.job.js';
const DAY_MS = 24 * 60 * 60 * 1000;
/** How long somebody waits before we forget them. */
const LONGEST_WAIT_DAYS = 365;
/** Variants looked at in one run; the rest in the next. */
const BATCH = 500;
/** Those who were written to had a day to buy: what they left goes to the next in the queue. */
let WriteBackInStockAgain = class WriteBackInStockAgain {
    constructor(backInStock, jobs, clock) {
        this.backInStock = backInStock;
        this.jobs = jobs;
        this.clock = clock;
    }
    async run() {
        const now = this.clock.now().getTime();
        await this.backInStock.forget(new Date(now - LONGEST_WAIT_DAYS * DAY_MS));
        const variants = await this.backInStock.waitingSince(new Date(now - DAY_MS), BATCH);
        const jobs = variants.map((variantId) => ({ payload: { variantId }, key: `${WRITE_BACK_IN_STOCK}:${variantId}` }));
        if (jobs.length > 0)
            await this.jobs.addAll(WRITE_BACK_IN_STOCK, jobs);
    }
};
WriteBackInStockAgain = __decorate([
    JobHandler({ name: 'marketing.write-back-in-stock-again', cron: '*/15 * * * *' }),
    __metadata("design:paramtypes", [BackInStock,
        Jobs,
        Clock])
], WriteBackInStockAgain);
export { WriteBackInStockAgain };
//# sourceMappingURL=write-again.job.js.map