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
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { Operations } from '../storage/operation.records.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { Leases } from './leases.js';
/** Writes operations together with their effect on the payment: one commit before the gateway is asked, one after. */
let OperationLog = class OperationLog {
    constructor(payments, operations, gateways, transaction, leases, clock) {
        this.payments = payments;
        this.operations = operations;
        this.gateways = gateways;
        this.transaction = transaction;
        this.leases = leases;
        this.clock = clock;
    }
    /** Reserves the amount under the payment's row lock and notes the intent. Throws what `Payment.reserve` throws. */
    begin(wanted) {
        const { id, paymentId, kind, reason = null, refundId = null, byJob } = wanted;
        return this.transaction.run(async () => {
            let [amount, isFinal] = [0, false];
            await this.payments.update(paymentId, (payment) => {
                const { capabilities } = this.gateways.require(payment.gateway);
                amount = payment.reserve(kind, wanted.amount, capabilities);
                isFinal = kind === 'capture' && (!capabilities.multipleCaptures || payment.isLastCapture(amount));
            });
            const open = { status: 'pending', attempts: 0, reason, declineCode: null, isFinal, refundId };
            const operation = { id, paymentId, kind, amount, gatewayKey: `${kind}-${id}`, ...open };
            await this.operations.add(operation, byJob ? this.leases.now() : this.leases.end(), this.clock.now());
            return operation;
        });
    }
    /** Notes what was done at the gateway itself, with its effect on the payment. Throws what `Payment.reserve` throws. */
    recordDone(wanted) {
        return this.transaction.run(async () => this.settle(await this.begin({ ...wanted, id: newId() }), { status: 'succeeded' }));
    }
    /** The operation, to the one caller who may now ask the gateway about it. */
    take(id) {
        return this.operations.takeLease(id, this.leases.now(), this.leases.end());
    }
    /** Leaves it pending, and answers when to ask again. */
    async postpone({ id, attempts }) {
        const retryAt = this.leases.retryAt(attempts);
        await this.operations.postpone(id, retryAt);
        return retryAt;
    }
    /** Records what the gateway said, once; a second caller changes nothing. */
    async settle(operation, outcome) {
        const { id, paymentId } = operation;
        const declineCode = outcome.status === 'declined' ? outcome.code : null;
        const status = outcome.status === 'declined' ? 'failed' : 'succeeded';
        await this.transaction.run(async () => {
            if (!(await this.operations.settle(id, status, declineCode)))
                return;
            const payment = await this.payments.update(paymentId, (payment) => {
                if (declineCode === null)
                    payment.complete(operation, this.clock.now());
                else
                    payment.refuse(operation, declineCode, this.clock.now());
            });
            if (declineCode === null && payment.isHeldInVain) {
                await this.begin({ id: newId(), paymentId, kind: 'void', byJob: true });
            }
        });
        return { ...operation, status, declineCode };
    }
};
OperationLog = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Payments,
        Operations,
        Gateways,
        Transaction,
        Leases,
        Clock])
], OperationLog);
export { OperationLog };
//# sourceMappingURL=operation-log.js.map