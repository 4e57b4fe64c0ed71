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
import { PaypalClient } from './paypal-client.js';
import { fromPaypal } from './paypal-money.js';
const SLICE_MS = 24 * 3_600_000;
const PAGE = 500;
/**
 * PayPal's books: https://developer.paypal.com/docs/api/transaction-search/v1/. A movement may take three hours to show
 * there. The reference is PayPal's own of what the movement followed from, not the order's: the key tells the payment.
 */
let PaypalTransactions = class PaypalTransactions {
    constructor(client) {
        this.client = client;
    }
    async *list({ from, to }, signal) {
        for (let start = from.getTime(); start < to.getTime(); start += SLICE_MS) {
            const slice = await this.slice(start, Math.min(start + SLICE_MS, to.getTime()), signal);
            yield* slice.sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
        }
    }
    /** PayPal counts whole seconds, and both ends belong: each second is in the slice that it begins in. */
    async slice(start, end, signal) {
        const second = (time) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
        const dates = {
            start_date: second(Math.ceil(start / 1000) * 1000),
            end_date: second((Math.ceil(end / 1000) - 1) * 1000),
        };
        const all = [];
        if (dates.end_date < dates.start_date)
            return all;
        for (let page = 1, pages = 1; page <= pages; page++) {
            const query = new URLSearchParams({
                ...dates,
                fields: 'transaction_info',
                page_size: `${PAGE}`,
                page: `${page}`,
            });
            const path = `/v1/reporting/transactions?${query.toString()}`;
            const answer = await this.client.call({ method: 'GET', path, signal });
            pages = answer.total_pages;
            all.push(...answer.transaction_details.flatMap(({ transaction_info }) => transactionOf(transaction_info) ?? []));
        }
        return all;
    }
};
PaypalTransactions = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PaypalClient])
], PaypalTransactions);
export { PaypalTransactions };
/** By the event groups of https://developer.paypal.com/docs/transaction-search/transaction-event-codes/ */
function kindOf(code) {
    if (code === 'T1302')
        return 'void';
    if (code.startsWith('T13'))
        return 'authorization';
    if (code.startsWith('T00'))
        return 'capture';
    if (code === 'T1107')
        return 'refund';
    return code.startsWith('T12') || code === 'T1106' ? 'dispute' : undefined;
}
/** Undefined for what belongs to no payment, such as a payout, and for what did not succeed. */
function transactionOf(info) {
    const kind = kindOf(info.transaction_event_code);
    if (!kind || info.transaction_status !== 'S')
        return undefined;
    const { amount, currency } = fromPaypal(info.transaction_amount);
    const fee = info.fee_amount ? Math.abs(fromPaypal(info.fee_amount).amount) : 0;
    const isShops = kind === 'authorization' || kind === 'capture' || kind === 'refund';
    return {
        ...{ id: info.transaction_id, kind, currency, fee, occurredAt: new Date(info.transaction_initiation_date) },
        // A dispute that takes money is written as a loss, one that gives it back as a gain.
        amount: kind === 'dispute' ? -amount : Math.abs(amount),
        key: isShops ? (info.invoice_id ?? null) : null,
        paymentKey: info.custom_field ?? null,
        gatewayReference: info.paypal_reference_id ?? info.transaction_id,
    };
}
//# sourceMappingURL=paypal-transactions.js.map