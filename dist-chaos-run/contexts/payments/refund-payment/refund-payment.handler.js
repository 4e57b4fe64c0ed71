var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { OperationsDesk } from '../gateway/operations-desk.js';
/**
 * Gives captured money back, all that is left unless `amount` says less; `resumed` continues an earlier try of the same
 * id. Throws `PaymentNotFound`, `OperationNotAllowed`, `OverRefunded`, `CurrencyMismatch`, `GatewayRefused`.
 */
export class RefundPayment extends Command {
    constructor(refund, resumed) {
        super();
        this.refund = refund;
        this.resumed = resumed;
    }
}
let RefundPaymentHandler = class RefundPaymentHandler {
    constructor(desk) {
        this.desk = desk;
    }
    execute({ refund, resumed }) {
        return this.desk.perform({ ...refund, kind: 'refund' }, resumed);
    }
};
RefundPaymentHandler = __decorate([
    CommandHandler(RefundPayment),
    __metadata("design:paramtypes", [OperationsDesk])
], RefundPaymentHandler);
export { RefundPaymentHandler };
//# sourceMappingURL=refund-payment.handler.js.map