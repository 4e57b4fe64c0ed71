var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { GatewayRefused, PaymentNotFound } from '../domain/payment.errors.js';
import { PaymentRows } from '../storage/payment.rows.js';
import { toPaymentOperation, toPaymentSummary } from '../views/payment.view.js';
import { OperationAttempts } from './operation-attempts.js';
/** What staff's capture, refund and void have in common: done once per operation id, and shown with the payment after it. */
let OperationsDesk = class OperationsDesk {
    constructor(attempts, rows) {
        this.attempts = attempts;
        this.rows = rows;
    }
    /**
     * `resumed`: an earlier try with this id may have begun it, so it is continued. Status `pending` means that the
     * gateway has not answered. Throws `GatewayRefused` and what `Payment.reserve` throws.
     */
    async perform(wanted, resumed) {
        if (resumed)
            await this.attempts.finish(wanted.id);
        const { paymentId, id } = wanted;
        return (resumed && (await this.shown(paymentId, id))) || this.performNew(wanted);
    }
    async performNew(wanted) {
        const { id, paymentId } = await this.attempts.perform(wanted);
        const shown = await this.shown(paymentId, id);
        if (!shown)
            throw new PaymentNotFound(paymentId);
        return shown;
    }
    async shown(paymentId, operationId) {
        const payment = await this.rows.withOperations(paymentId);
        const operation = payment?.operations.find(({ id }) => id === operationId);
        if (!payment || !operation)
            return undefined;
        if (operation.status === 'failed')
            throw new GatewayRefused(operation.kind, operation.decline_code ?? 'declined');
        return { ...toPaymentOperation(operation, payment.currency), payment: toPaymentSummary(payment) };
    }
};
OperationsDesk = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [OperationAttempts,
        PaymentRows])
], OperationsDesk);
export { OperationsDesk };
//# sourceMappingURL=operations-desk.js.map