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
import { Transaction } from '../../../platform/database/database.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { GetAvailability } from '../../inventory/contract/get-availability.query.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { SEND_BACK_IN_STOCK } from './send-back-in-stock.job.js';
export const WRITE_BACK_IN_STOCK = 'marketing.write-back-in-stock';
/** Letters of one round at most, however much was delivered. */
const LARGEST_ROUND = 1_000;
/**
 * One round of letters about a variant: to the longest waiting, and to as many as there are units, because nobody is glad
 * to read of what is gone again. The others have their turn a day later, or when the variant returns next.
 */
let WriteBackInStock = class WriteBackInStock {
    constructor(queryBus, backInStock, transaction, jobs, clock) {
        this.queryBus = queryBus;
        this.backInStock = backInStock;
        this.transaction = transaction;
        this.jobs = jobs;
        this.clock = clock;
    }
    async run({ variantId }) {
        const [stock] = await this.queryBus.execute(new GetAvailability([variantId]));
        const count = Math.min(stock?.available ?? 0, LARGEST_ROUND);
        if (count <= 0)
            return;
        await this.transaction.run(async () => {
            const ids = await this.backInStock.take(variantId, count, this.clock.now());
            const jobs = ids.map((id) => ({ payload: { subscriptionId: id }, key: `${SEND_BACK_IN_STOCK}:${id}` }));
            if (jobs.length > 0)
                await this.jobs.addAll(SEND_BACK_IN_STOCK, jobs);
        });
    }
};
WriteBackInStock = __decorate([
    JobHandler({ name: WRITE_BACK_IN_STOCK }),
    __metadata("design:paramtypes", [QueryBus,
        BackInStock,
        Transaction,
        Jobs,
        Clock])
], WriteBackInStock);
export { WriteBackInStock };
//# sourceMappingURL=write-back-in-stock.job.js.map