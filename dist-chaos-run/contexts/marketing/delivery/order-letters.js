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
import { QueryBus } from '@nestjs/cqrs';
import { Config } from '../../../platform/config/config.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { OrderMails } from '../storage/order-mails.js';
import { SentMails } from '../storage/sent-mails.js';
import { MailDelivery } from './mail-delivery.js';
/** Sends the letters about orders. What their jobs have in common. */
let OrderLetters = class OrderLetters {
    constructor(mails, sentMails, queries, delivery, config) {
        this.mails = mails;
        this.sentMails = sentMails;
        this.queries = queries;
        this.delivery = delivery;
        this.config = config;
    }
    /**
     * Sends one planned letter, unless it went out before. Asks for the order now, so that no personal data waits in a
     * queue. Between sending and remembering it a crash can come; the letter then goes out again under the same Message-ID.
     */
    async send(key, write) {
        const mail = await this.mails.find(key);
        if (!mail)
            throw new Error(`No letter ${key} is planned.`);
        if (mail.sentAt)
            return;
        const order = await this.queries.execute(new DescribeOrder(mail.orderId));
        if (!order)
            throw new Error(`There is no order ${mail.orderId} to write about.`);
        const letter = await write(order, this.config, mail);
        await this.delivery.send({ ...letter, key, name: nameOf(order, mail), to: order.email });
        await this.sentMails.add(key);
    }
};
OrderLetters = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [OrderMails,
        SentMails,
        QueryBus,
        MailDelivery,
        Config])
], OrderLetters);
export { OrderLetters };
/** For people who look through many: the order, the kind, and which of several. */
function nameOf({ number }, { key, kind, orderId }) {
    const last = key.split(':').at(-1);
    return [number, kind.replace(/^order_/, ''), ...(last === orderId ? [] : [last.slice(-6)])].join('-');
}
//# sourceMappingURL=order-letters.js.map