import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { type SavedMethod } from '../contract/payment-gateway.js';
import { CUSTOMER, savedMethod } from './stripe-outcomes.js';
import { readToken } from './stripe-token.js';

/** A search sees what is older; what is younger is in the list of new customers. */
const SEARCH_LAG_SECONDS = 15 * 60;

/** The shop's customers at Stripe: known by our opaque id in their metadata, and nothing else of them. */
@Injectable()
export class StripeCustomers {
  /** The customer's name at Stripe, made when there is none: a search that lags is made good by the key, for 24 hours. */
  async forShop(stripe: Stripe, customer: string): Promise<string> {
    const known = await this.search(stripe, customer);
    if (known) return known;
    const idempotencyKey = `customer-${customer}`;
    return (await stripe.customers.create({ metadata: { [CUSTOMER]: customer } }, { idempotencyKey })).id;
  }

  async methods(stripe: Stripe, customer: string): Promise<SavedMethod[]> {
    const id = await this.find(stripe, customer);
    if (!id) return [];
    const methods: SavedMethod[] = [];
    for await (const method of stripe.customers.listPaymentMethods(id, { limit: 100 })) {
      methods.push(savedMethod(id, method));
    }
    return methods;
  }

  /** Takes a method from its customer; one that is not theirs, or not there, is left alone. */
  async forget(stripe: Stripe, customer: string, token: string): Promise<void> {
    const kept = readToken(token);
    if (!kept?.customer || kept.customer !== (await this.find(stripe, customer))) return;
    try {
      await stripe.paymentMethods.detach(kept.method);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    }
  }

  private async find(stripe: Stripe, customer: string): Promise<string | undefined> {
    const found = await this.search(stripe, customer);
    if (found) return found;
    const created = { gte: Math.floor(Date.now() / 1000) - SEARCH_LAG_SECONDS };
    for await (const { id, metadata } of stripe.customers.list({ created, limit: 100 })) {
      if (metadata[CUSTOMER] === customer) return id;
    }
    return undefined;
  }

  /** Stripe's search takes upper and lower case for the same: it may answer others than the one who is meant. */
  private async search(stripe: Stripe, customer: string): Promise<string | undefined> {
    const query = `metadata['${CUSTOMER}']:'${customer.replaceAll(/['\\]/g, '')}'`;
    for await (const { id, metadata } of stripe.customers.search({ query, limit: 100 })) {
      if (metadata[CUSTOMER] === customer) return id;
    }
    return undefined;
  }
}
