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
import { CommandBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { IdempotentAnswer } from '../../../platform/http/idempotency/idempotent-answer.js';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { AuthorizePayment, } from '../../payments/contract/authorize-payment.command.js';
import { RecordAuthorization } from '../../payments/contract/record-authorization.command.js';
import { SettleOrder } from '../contract/settle-order.command.js';
import { OrderLapsed, PaymentDeclined } from '../domain/checkout.errors.js';
import { Orders } from '../storage/order.repository.js';
import { toOrderView } from '../views/order.view.js';
import { PlaceOrder } from './place-order.handler.js';
/**
 * The main job: place the order, ask the gateway, settle. Each step can be repeated, so a request that died anywhere is
 * finished by the next one with its key, and by the sweeper and the facts if there is none.
 */
let PlaceAndPay = class PlaceAndPay {
    constructor(commands, orders, transaction, answer) {
        this.commands = commands;
        this.orders = orders;
        this.transaction = transaction;
        this.answer = answer;
    }
    /** Answers 201 when confirmed and 202 when the gateway's word is still out. Throws `PaymentDeclined` and `PlaceOrder`'s. */
    async run(placement, checkout) {
        const token = newToken('ot_');
        const order = (await this.resumed(placement, token)) ?? (await this.place(placement, token, await checkout()));
        await failpoint('checkout.placed');
        const answer = await this.commands.execute(new AuthorizePayment(order.paymentId));
        await failpoint('checkout.asked');
        const ending = await this.transaction.run(() => this.settle(order, token, answer));
        await failpoint('checkout.settled');
        if (ending instanceof DomainError)
            throw ending;
        return ending;
    }
    async resumed({ orderId, resumed }, token) {
        if (!resumed || !(await this.orders.find(orderId)))
            return undefined;
        return (await this.orders.update(orderId, (order) => order.renewToken(hashOfToken(token)))).state;
    }
    place({ orderId }, token, checkout) {
        return this.commands.execute(new PlaceOrder(orderId, hashOfToken(token), checkout));
    }
    /** One commit: the payment's answer, what it means for the order and its stock, and the answer to the key. */
    async settle(placed, token, answer) {
        const outcome = await this.commands.execute(new RecordAuthorization(placed.paymentId, answer));
        if (outcome.status === 'declined') {
            await this.commands.execute(new SettleOrder(placed.id, { as: 'unpaid', reason: 'payment_declined' }));
            return this.refused(new PaymentDeclined(placed.id, outcome.declineCode));
        }
        if (outcome.status === 'pending')
            return { status: 202, body: placedOrder(placed, token, outcome) };
        if (outcome.status === 'requires_action')
            return this.answered(202, placedOrder(placed, token, outcome));
        const { confirmed } = await this.commands.execute(new SettleOrder(placed.id, { as: 'paid' }));
        if (!confirmed)
            return this.refused(new OrderLapsed(placed.id));
        const order = await this.orders.get(placed.id);
        return this.answered(201, placedOrder(order.state, token, outcome));
    }
    /** What the key answers from now on. A pending payment has no answer yet, so a retry goes on from there. */
    async answered(status, body) {
        await this.answer.store(status, body);
        return { status, body };
    }
    async refused(refusal) {
        await this.answer.storeProblem(refusal);
        return refusal;
    }
};
PlaceAndPay = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus,
        Orders,
        Transaction,
        IdempotentAnswer])
], PlaceAndPay);
export { PlaceAndPay };
function placedOrder(order, token, outcome) {
    return {
        order: toOrderView(order),
        order_token: token,
        payment: { id: order.paymentId, status: outcome.status, amount: { amount: order.total, currency: order.currency } },
        ...(outcome.status === 'requires_action' && { next_action: outcome.nextAction }),
    };
}
//# sourceMappingURL=place-and-pay.js.map