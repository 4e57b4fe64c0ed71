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
import { Config } from '../../../platform/config/config.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { MailDelivery } from '../delivery/mail-delivery.js';
import { BackInStock } from '../storage/back-in-stock.js';
import { SentMails } from '../storage/sent-mails.js';
import { backInStockLetter } from './back-in-stock.letter.js';
export const SEND_BACK_IN_STOCK = 'marketing.send-back-in-stock';
/**
 * Writes to one who waited, and deletes their address. Should the process die between the two, the letter goes out once
 * more under the same Message-ID at most.
 */
let SendBackInStock = class SendBackInStock {
    constructor(queryBus, backInStock, sentMails, delivery, config) {
        this.queryBus = queryBus;
        this.backInStock = backInStock;
        this.sentMails = sentMails;
        this.delivery = delivery;
        this.config = config;
    }
    async run({ subscriptionId: id }) {
        const wait = await this.backInStock.find(id);
        if (!wait)
            return;
        const key = `back-in-stock:${id}`;
        const [variant] = await this.queryBus.execute(new DescribeVariants([wait.variantId]));
        if (variant?.sellable && !(await this.sentMails.has(key))) {
            const letter = backInStockLetter(variant, this.config);
            await this.delivery.send({ ...letter, key, name: `back-in-stock-${variant.sku}-${id}`, to: wait.email });
            await this.sentMails.add(key);
        }
        await this.backInStock.remove(id);
    }
};
SendBackInStock = __decorate([
    JobHandler({ name: SEND_BACK_IN_STOCK }),
    __metadata("design:paramtypes", [QueryBus,
        BackInStock,
        SentMails,
        MailDelivery,
        Config])
], SendBackInStock);
export { SendBackInStock };
//# sourceMappingURL=send-back-in-stock.job.js.map