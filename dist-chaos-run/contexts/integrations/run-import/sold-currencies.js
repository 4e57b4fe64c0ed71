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
import { DomainError } from '../../../platform/domain/domain-error.js';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
/** Knows in which currencies the shop sells. */
let SoldCurrencies = class SoldCurrencies {
    constructor(queries) {
        this.queries = queries;
    }
    /** For each row why its prices cannot be, or undefined. */
    async refusals(rows, { currencies }) {
        const named = rows.map((row) => Object.keys(row).flatMap((field) => (field.startsWith('price.') ? [field.slice(6)] : [])));
        for (const currency of new Set(named.flat())) {
            if (!currencies.has(currency))
                currencies.set(currency, await this.isSold(currency));
        }
        return named.map((all) => {
            const unsold = all.find((currency) => !currencies.get(currency));
            return unsold && `price.${unsold}: the shop does not sell in ${unsold}`;
        });
    }
    /** Pricing refuses to quote in a currency without settings; there is nothing to quote here. */
    async isSold(currency) {
        try {
            await this.queries.execute(new QuoteLines({ currency, lines: [] }));
            return true;
        }
        catch (error) {
            if (error instanceof DomainError && error.code === 'pricing.currency_not_sold')
                return false;
            throw error;
        }
    }
};
SoldCurrencies = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus])
], SoldCurrencies);
export { SoldCurrencies };
//# sourceMappingURL=sold-currencies.js.map