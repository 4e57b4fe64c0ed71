var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { SettleOrder } from '../contract/settle-order.command.js';
/** How many orders one run ends; the next minute takes the rest. */
const BATCH = 500;
/**
 * Ends orders whose payment never came (a shopper who left the bank's page), so that their stock is free again. An
 * hour of real time by the database's clock, also for orders of a replayed past; a payment that arrives later is given
 * back.
 */
let ExpireOrders = class ExpireOrders {
    constructor(database, commands) {
        this.database = database;
        this.commands = commands;
    }
    async run() {
        const orders = await this.database.query(`SELECT id FROM orders.orders WHERE status = 'pending' AND recorded_at < now() - interval '1 hour'
       ORDER BY placed_at LIMIT $1`, [BATCH]);
        for (const { id } of orders) {
            await this.commands.execute(new SettleOrder(id, { as: 'unpaid', reason: 'payment_expired' }));
        }
    }
};
ExpireOrders = __decorate([
    JobHandler({ name: 'orders.expire-orders', cron: '* * * * *' }),
    __metadata("design:paramtypes", [Database,
        CommandBus])
], ExpireOrders);
export { ExpireOrders };
//# sourceMappingURL=expire-orders.job.js.map