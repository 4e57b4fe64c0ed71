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
import { Clock } from '../../../platform/runtime/clock.js';
import { OpenPayment } from '../contract/open-payment.command.js';
import { Payment } from '../domain/payment.js';
import { Gateways } from '../gateway/gateways.js';
import { Leases } from '../gateway/leases.js';
import { Payments } from '../storage/payment.repository.js';
let OpenPaymentHandler = class OpenPaymentHandler {
    constructor(payments, gateways, leases, clock) {
        this.payments = payments;
        this.gateways = gateways;
        this.leases = leases;
        this.clock = clock;
    }
    async execute({ payment }) {
        this.gateways.require(payment.gateway);
        const { paymentId: id, ...opened } = payment;
        await this.payments.add(Payment.open({ id, ...opened }, this.leases.end(), this.clock.now()));
    }
};
OpenPaymentHandler = __decorate([
    CommandHandler(OpenPayment),
    __metadata("design:paramtypes", [Payments,
        Gateways,
        Leases,
        Clock])
], OpenPaymentHandler);
export { OpenPaymentHandler };
//# sourceMappingURL=open-payment.handler.js.map