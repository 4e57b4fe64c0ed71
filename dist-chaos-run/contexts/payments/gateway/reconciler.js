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
import { Ledger } from '../storage/ledger.records.js';
import { Breaks } from '../storage/break.records.js';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { BreakRemedies } from './break-remedies.js';
const MINUTE_MS = 60_000;
const COMPARED_MS = 24 * 60 * MINUTE_MS;
/** Breaks are looked for again as long as this. */
const LONGEST_MS = 90 * 24 * 60 * MINUTE_MS;
/** Fees booked at once. */
const FEES = 500;
/** Remedies under way at once: each may ask a gateway. */
const AT_ONCE = 4;
/** Compares what is at hand, opens breaks, and sees to what can be seen to. */
let Reconciler = class Reconciler {
    constructor(transactions, ledger, breaks, remedies) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.breaks = breaks;
        this.remedies = remedies;
    }
    /** A day back, or as far as there are open breaks, so that they are looked for again. */
    async windowStart(now, wanted) {
        const oldest = (await this.breaks.oldestOpen())?.getTime() ?? Infinity;
        const start = Math.min(now.getTime() - COMPARED_MS, oldest, wanted?.getTime() ?? Infinity);
        return new Date(Math.max(start, now.getTime() - LONGEST_MS));
    }
    /** Answers how many differences there are, how many of them are new, and how many breaks have ended. */
    async compare(compared, run) {
        await this.transactions.match(compared.gateways, compared.from);
        await this.bookFees(compared);
        const found = await this.breaks.compare(compared);
        const opened = await this.breaks.open(found, run);
        const gone = await this.breaks.resolveGone(compared, run);
        return { found: found.length, opened, resolved: gone + (await this.remedy(found)) };
    }
    async bookFees({ gateways, from }) {
        for (let told = FEES; told === FEES;) {
            const fees = await this.transactions.unbookedFees(gateways, from, FEES);
            await this.ledger.book(fees.map(({ occurredAt, ...fee }) => ({ ...fee, kind: 'fee', occurredAt: occurredAt.toISOString() })));
            told = fees.length;
        }
    }
    async remedy(found) {
        const waiting = found.values();
        let resolved = 0;
        const work = async () => {
            for (const each of waiting) {
                const resolution = await this.remedies.apply(each);
                if (!resolution)
                    continue;
                await this.breaks.resolve(each.kind, each.subject, resolution);
                resolved++;
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        return resolved;
    }
};
Reconciler = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [GatewayTransactions,
        Ledger,
        Breaks,
        BreakRemedies])
], Reconciler);
export { Reconciler };
//# sourceMappingURL=reconciler.js.map