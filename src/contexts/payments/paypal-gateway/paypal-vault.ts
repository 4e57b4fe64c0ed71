import { Injectable } from '@nestjs/common';
import { type SavedMethod } from '../contract/payment-gateway.js';
import { PaypalClient } from './paypal-client.js';
import { PaypalMemory } from './paypal-memory.js';
import { unlessMissing } from './paypal-refusal.js';
import { savedMethod, vaultIdIn } from './paypal-token.js';

/** PayPal's most. */
const PAGE = 5;

/** What we read of https://developer.paypal.com/docs/api/payment-tokens/v3/ */
interface PaymentToken {
  id: string;
  customer?: { id?: string };
  payment_source?: { paypal?: { email_address?: string } };
}

/** The wallets that PayPal keeps for the shop's customers. */
@Injectable()
export class PaypalVault {
  constructor(
    private readonly client: PaypalClient,
    private readonly memory: PaypalMemory,
  ) {}

  async methods(customer: string, signal: AbortSignal): Promise<SavedMethod[]> {
    const methods: SavedMethod[] = [];
    for (const name of await this.memory.namesOf(customer)) {
      for await (const { id, payment_source } of this.tokensOf(name, signal)) {
        methods.push(savedMethod({ id, email: payment_source?.paypal?.email_address }));
      }
    }
    return methods;
  }

  /** Whether it is there, and is that customer's if one is named. */
  async has(id: string, customer: string | undefined, signal: AbortSignal): Promise<boolean> {
    const token = await this.client
      .call<PaymentToken>({ method: 'GET', path: pathOf(id), signal })
      .catch(unlessMissing);
    if (!token || customer === undefined) return token !== undefined;
    return (await this.memory.namesOf(customer)).includes(token.customer?.id ?? '');
  }

  /** Takes a method from its customer; one that is not theirs, or not there, is left alone. */
  async forget(customer: string, token: string, signal: AbortSignal): Promise<void> {
    const id = vaultIdIn(token);
    if (!id || !(await this.has(id, customer, signal))) return;
    await this.client.call<void>({ method: 'DELETE', path: pathOf(id), signal }).catch(unlessMissing);
  }

  private async *tokensOf(name: string, signal: AbortSignal): AsyncGenerator<PaymentToken> {
    for (let page = 1, more = true; more; page++) {
      const query = new URLSearchParams({ customer_id: name, page_size: `${PAGE}`, page: `${page}` });
      const path = `/v3/vault/payment-tokens?${query.toString()}`;
      const listed = await this.client
        .call<{ payment_tokens?: PaymentToken[] }>({ method: 'GET', path, signal })
        .catch(unlessMissing);
      const tokens = listed?.payment_tokens ?? [];
      yield* tokens;
      more = tokens.length === PAGE;
    }
  }
}

const pathOf = (id: string): string => `/v3/vault/payment-tokens/${encodeURIComponent(id)}`;
