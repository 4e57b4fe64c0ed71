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
 * Takes authorised money, all that is left unless `amount` says less; `resumed` continues an earlier try of the same id.
 * Throws `PaymentNotFound`, `OperationNotAllowed`, `OverCaptured`, `CurrencyMismatch`, `GatewayRefused`.
 */
export class CapturePayment extends Command {
    constructor(capture, resumed) {
        super();
        this.capture = capture;
        this.resumed = resumed;
    }
}
let CapturePaymentHandler = class CapturePaymentHandler {
    constructor(desk) {
        this.desk = desk;
    }
    execute({ capture, resumed }) {
        return this.desk.perform({ ...capture, kind: 'capture' }, resumed);
    }
};
CapturePaymentHandler = __decorate([
    CommandHandler(CapturePayment),
    __metadata("design:paramtypes", [OperationsDesk])
], CapturePaymentHandler);
export { CapturePaymentHandler };
//# sourceMappingURL=capture-payment.handler.js.map