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
import { Jobs } from '../../../platform/jobs/jobs.js';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { Payments } from '../storage/payment.repository.js';
import { Gateways } from './gateways.js';
import { FINISH_OPERATION } from './job-names.js';
import { OperationLog } from './operation-log.js';
/** Carries out captures, refunds and voids: the intent first, then the call, then what came of it. */
let OperationAttempts = class OperationAttempts {
    constructor(log, payments, gateways, jobs) {
        this.log = log;
        this.payments = payments;
        this.gateways = gateways;
        this.jobs = jobs;
    }
    /** Begins an operation and asks the gateway for it. Throws what `Payment.reserve` throws. */
    async perform(wanted) {
        const operation = await this.log.begin(wanted);
        await failpoint('operation.begun');
        const outcome = await this.ask(operation, await this.payments.get(operation.paymentId));
        await failpoint('operation.asked');
        return this.record(operation, outcome);
    }
    /** Takes an operation over if its lease ran out: looks its key up, and acts only if the gateway never did. */
    async finish(operationId) {
        const operation = await this.log.take(operationId);
        if (!operation)
            return undefined;
        const payment = await this.payments.get(operation.paymentId);
        const { gateway, gatewayReference } = payment;
        const { gatewayKey: key, kind } = operation;
        const found = await this.gateways.call(gateway, (port, signal) => port.find({ key, kind, gatewayReference }, signal));
        return this.record(operation, found.status === 'not_found' ? await this.ask(operation, payment) : outcomeOf(found));
    }
    ask({ kind, gatewayKey: key, amount, isFinal }, payment) {
        const { gateway, gatewayKey: paymentKey, gatewayReference, currency } = payment;
        const request = { key, paymentKey, gatewayReference: gatewayReference ?? '', amount, currency, isFinal };
        return this.gateways.call(gateway, (port, signal) => port[kind](request, signal));
    }
    async record(operation, outcome) {
        if (outcome.status !== 'unknown')
            return this.log.settle(operation, outcome);
        const runAt = await this.log.postpone(operation);
        const { id: operationId } = operation;
        await this.jobs.add(FINISH_OPERATION, { operationId }, { key: `${FINISH_OPERATION}:${operationId}`, runAt });
        return operation;
    }
};
OperationAttempts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [OperationLog,
        Payments,
        Gateways,
        Jobs])
], OperationAttempts);
export { OperationAttempts };
/** What a gateway found under an operation's key; what only an authorisation can be is no answer. */
function outcomeOf(found) {
    return found.status === 'succeeded' || found.status === 'declined' ? found : { status: 'unknown' };
}
//# sourceMappingURL=operation-attempts.js.map