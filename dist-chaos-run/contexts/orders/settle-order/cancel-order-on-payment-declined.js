var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandBus, EventsHandler } from '@nestjs/cqrs';
import { PaymentDeclined } from '../../payments/contract/payment-declined.event.js';
import { SettleOrder } from '../contract/settle-order.command.js';
/** Lets an order's stock go when its payment was refused after the placing request had ended. */
let CancelOrderOnPaymentDeclined = class CancelOrderOnPaymentDeclined {
    constructor(commands) {
        this.commands = commands;
    }
    async handle({ data }) {
        await this.commands.execute(new SettleOrder(data.orderId, { as: 'unpaid', reason: 'payment_declined' }));
    }
};
CancelOrderOnPaymentDeclined = __decorate([
    EventsHandler(PaymentDeclined),
    __metadata("design:paramtypes", [CommandBus])
], CancelOrderOnPaymentDeclined);
export { CancelOrderOnPaymentDeclined };
//# sourceMappingURL=cancel-order-on-payment-declined.js.map