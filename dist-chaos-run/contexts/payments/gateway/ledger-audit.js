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
import { FactHistory } from '../../../platform/facts/fact-history.js';
import { Breaks } from '../storage/break.records.js';
import { LEDGER_SUBSCRIBER, Ledger, MONEY_FACTS } from '../storage/ledger.records.js';
const AT_ONCE = 2_000;
/** Whether every fact about money is booked: what the ledger's subscriber has passed must have its transaction. */
let LedgerAudit = class LedgerAudit {
    constructor(history, ledger, breaks) {
        this.history = history;
        this.ledger = ledger;
        this.breaks = breaks;
    }
    /** Looks at the facts after `position`, opens a break for each that is not booked, and answers up to where it looked. */
    async check(position, run) {
        let found = 0;
        let opened = 0;
        for (;;) {
            const { facts, readTo } = await this.history.read(LEDGER_SUBSCRIBER, position, MONEY_FACTS, AT_ONCE);
            const missing = await this.ledger.notBooked(facts.filter(({ data }) => amountOf(data) > 0).map(sourceOf));
            const gaps = facts.filter((fact) => missing.has(sourceOf(fact))).map(toGap);
            found += gaps.length;
            opened += await this.breaks.open(gaps, run);
            position = readTo;
            if (facts.length < AT_ONCE)
                break;
        }
        return { to: position, found, opened, resolved: await this.breaks.resolveBooked() };
    }
};
LedgerAudit = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [FactHistory,
        Ledger,
        Breaks])
], LedgerAudit);
export { LedgerAudit };
const sourceOf = ({ position }) => `fact:${position}`;
const amountOf = (data) => data.amount;
function toGap(fact) {
    const { gateway, paymentId, orderId, amount, currency } = fact.data;
    return {
        ...{ kind: 'ledger_gap', subject: sourceOf(fact), gateway: gateway ?? null, paymentId: paymentId ?? null },
        ...{ orderId: orderId ?? null, gatewayTransactionId: null, gatewayReference: null, key: null },
        ...{ expected: amount, expectedCurrency: currency ?? null, found: null, foundCurrency: null, at: fact.occurred_at },
    };
}
//# sourceMappingURL=ledger-audit.js.map