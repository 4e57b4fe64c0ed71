var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var TransactionListing_1;
import { Injectable, Logger } from '@nestjs/common';
import { GatewayTransactions } from '../storage/gateway-transaction.records.js';
import { Gateways } from './gateways.js';
const PAGE = 500;
/** A list may have many pages; each has this long. */
const PAGE_TIMEOUT_MS = 60_000;
/** Listed again each time: gateways' books may lag behind their answers. */
const OVERLAP_MS = 10 * 60_000;
const FIRST_MS = 24 * 60 * 60_000;
/** Fetches what gateways say they did. */
let TransactionListing = TransactionListing_1 = class TransactionListing {
    constructor(gateways, transactions) {
        this.gateways = gateways;
        this.transactions = transactions;
        this.logger = new Logger(TransactionListing_1.name);
    }
    /** Brings every gateway's list up to `now`, from where it ends or from `wantedFrom`; one that fails holds nobody up. */
    async fetch(now, wantedFrom) {
        const listed = [];
        for (const gateway of this.gateways.listing())
            listed.push(await this.fetchOne(gateway, now, wantedFrom));
        return listed;
    }
    async fetchOne(gateway, to, wantedFrom) {
        const known = (await this.transactions.coveredTo(gateway))?.getTime() ?? to.getTime() - FIRST_MS;
        const from = new Date(Math.min(known - OVERLAP_MS, wantedFrom?.getTime() ?? Infinity));
        let transactions = 0;
        try {
            for await (const page of this.pages(gateway, { from, to })) {
                await this.transactions.keep(gateway, page);
                transactions += page.length;
            }
            await this.transactions.cover(gateway, { from, to });
            return { gateway, status: 'listed', transactions };
        }
        catch (error) {
            this.logger.warn(`The transactions of "${gateway}" cannot be listed: ${error instanceof Error ? error.name : 'error'}`);
            return { gateway, status: 'failed', transactions };
        }
    }
    async *pages(gateway, window) {
        const limit = new AbortController();
        let timer = setTimeout(() => limit.abort(), PAGE_TIMEOUT_MS);
        let page = [];
        try {
            for await (const transaction of this.gateways.require(gateway).transactions(window, limit.signal)) {
                page.push(transaction);
                if (page.length < PAGE)
                    continue;
                yield page;
                page = [];
                clearTimeout(timer);
                timer = setTimeout(() => limit.abort(), PAGE_TIMEOUT_MS);
            }
            limit.signal.throwIfAborted(); // what an aborted list has told is not all
            if (page.length > 0)
                yield page;
        }
        finally {
            clearTimeout(timer);
        }
    }
};
TransactionListing = TransactionListing_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Gateways,
        GatewayTransactions])
], TransactionListing);
export { TransactionListing };
//# sourceMappingURL=transaction-listing.js.map