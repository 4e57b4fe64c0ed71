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
 * Lets go of all that is authorised and not captured, or of an action that the shopper never finished. `resumed`
 * continues an earlier try of the same id. Throws `PaymentNotFound`, `OperationNotAllowed`, `GatewayRefused`.
 */
export class VoidPayment extends Command {
    constructor(voiding, resumed) {
        super();
        this.voiding = voiding;
        this.resumed = resumed;
    }
}
let VoidPaymentHandler = class VoidPaymentHandler {
    constructor(desk) {
        this.desk = desk;
    }
    execute({ voiding, resumed }) {
        return this.desk.perform({ ...voiding, kind: 'void' }, resumed);
    }
};
VoidPaymentHandler = __decorate([
    CommandHandler(VoidPayment),
    __metadata("design:paramtypes", [OperationsDesk])
], VoidPaymentHandler);
export { VoidPaymentHandler };
//# sourceMappingURL=void-payment.handler.js.map