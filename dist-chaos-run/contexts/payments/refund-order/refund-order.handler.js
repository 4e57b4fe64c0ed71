var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { RefundOrder } from '../contract/refund-order.command.js';
import { CurrencyMismatch, RefundExceedsPaid } from '../domain/payment.errors.js';
import { givableOf, refundShares } from '../domain/refund-shares.js';
import { OrderRefunds } from '../storage/order-refund.records.js';
import { RefundDesk } from './refund-desk.js';
let RefundOrderHandler = class RefundOrderHandler {
    constructor(refunds, desk, transaction, clock) {
        this.refunds = refunds;
        this.desk = desk;
        this.transaction = transaction;
        this.clock = clock;
    }
    /** The order's payments stay locked until the commit, so two refunds at once take turns and never share an amount. */
    execute({ refund }) {
        return this.transaction.run(async () => {
            const payments = await this.refunds.lockPayments(refund.orderId);
            if (await this.refunds.has(refund.refundId))
                return;
            refuseTooMuch(refund, payments);
            await this.refunds.add(refund, this.clock.now());
            for (const share of refundShares(payments, refund.amount, refund.from))
                await this.desk.begin(share, refund);
        });
    }
};
RefundOrderHandler = __decorate([
    CommandHandler(RefundOrder),
    __metadata("design:paramtypes", [OrderRefunds,
        RefundDesk,
        Transaction,
        Clock])
], RefundOrderHandler);
export { RefundOrderHandler };
function refuseTooMuch({ amount, currency }, payments) {
    const other = payments.find((payment) => payment.currency !== currency);
    if (other)
        throw new CurrencyMismatch(currency, other.currency);
    const allowed = givableOf(payments);
    if (amount > allowed)
        throw new RefundExceedsPaid(amount, { amount: allowed, currency });
}
//# sourceMappingURL=refund-order.handler.js.map