var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { CUSTOMER, savedMethod } from './stripe-outcomes.js';
import { readToken } from './stripe-token.js';
/** A search sees what is older; what is younger is in the list of new customers. */
const SEARCH_LAG_SECONDS = 15 * 60;
/** The shop's customers at Stripe: known by our opaque id in their metadata, and nothing else of them. */
let StripeCustomers = class StripeCustomers {
    /** The customer's name at Stripe, made when there is none: a search that lags is made good by the key, for 24 hours. */
    async forShop(stripe, customer) {
        const known = await this.search(stripe, customer);
        if (known)
            return known;
        const idempotencyKey = `customer-${customer}`;
        return (await stripe.customers.create({ metadata: { [CUSTOMER]: customer } }, { idempotencyKey })).id;
    }
    async methods(stripe, customer) {
        const id = await this.find(stripe, customer);
        if (!id)
            return [];
        const methods = [];
        for await (const method of stripe.customers.listPaymentMethods(id, { limit: 100 })) {
            methods.push(savedMethod(id, method));
        }
        return methods;
    }
    /** Takes a method from its customer; one that is not theirs, or not there, is left alone. */
    async forget(stripe, customer, token) {
        const kept = readToken(token);
        if (!kept?.customer || kept.customer !== (await this.find(stripe, customer)))
            return;
        try {
            await stripe.paymentMethods.detach(kept.method);
        }
        catch (error) {
            if (!(error instanceof Stripe.errors.StripeInvalidRequestError))
                throw error;
        }
    }
    async find(stripe, customer) {
        const found = await this.search(stripe, customer);
        if (found)
            return found;
        const created = { gte: Math.floor(Date.now() / 1000) - SEARCH_LAG_SECONDS };
        for await (const { id, metadata } of stripe.customers.list({ created, limit: 100 })) {
            if (metadata[CUSTOMER] === customer)
                return id;
        }
        return undefined;
    }
    async search(stripe, customer) {
        const query = `metadata['${CUSTOMER}']:'${customer.replaceAll(/['\\]/g, '')}'`;
        const { data } = await stripe.customers.search({ query, limit: 1 });
        return data[0]?.id;
    }
};
StripeCustomers = __decorate([
    Injectable()
], StripeCustomers);
export { StripeCustomers };
//# sourceMappingURL=stripe-customers.js.map