var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { EventsHandler } from '@nestjs/cqrs';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { VariantBackInStock } from '../../inventory/contract/variant-back-in-stock.event.js';
import { WRITE_BACK_IN_STOCK } from './write-back-in-stock.job.js';
/** A variant has returned: a job looks who waits for it. */
let WriteBackInStockOnVariantBackInStock = class WriteBackInStockOnVariantBackInStock {
    constructor(jobs) {
        this.jobs = jobs;
    }
    async handleBatch(facts) {
        await this.jobs.addAll(WRITE_BACK_IN_STOCK, facts.map(({ data: { variantId } }) => ({ payload: { variantId }, key: `${WRITE_BACK_IN_STOCK}:${variantId}` })));
    }
};
WriteBackInStockOnVariantBackInStock = __decorate([
    EventsHandler(VariantBackInStock),
    __metadata("design:paramtypes", [Jobs])
], WriteBackInStockOnVariantBackInStock);
export { WriteBackInStockOnVariantBackInStock };
//# sourceMappingURL=write-back-in-stock-on-variant-back-in-stock.js.map