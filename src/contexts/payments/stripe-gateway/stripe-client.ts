import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
import { Config } from '../../../platform/config/config.js';
import { Carried } from '../../../platform/runtime/carried.js';
import { boundedFetch } from '../gateway/bounded-fetch.js';

/** What ends the calls of the work that is going on. */
const ends = new Carried<AbortSignal>();

/**
 * The official SDK, set up so that nothing happens behind our back: its own retries are off (a closed connection it
 * repeats once all the same, under the same key, which Stripe acts on once), and a call ends when its signal aborts,
 * which the SDK itself has no parameter for.
 */
@Injectable()
export class StripeClient {
  private readonly sdk: Stripe;
  readonly isSetUp: boolean;
  readonly webhookSecret: string | undefined;

  constructor(config: Config) {
    const { protocol, hostname: host, port } = new URL(config.stripeApiBase);
    this.isSetUp = config.stripeSecretKey !== undefined;
    this.webhookSecret = config.stripeWebhookSecret;
    this.sdk = new Stripe(config.stripeSecretKey ?? 'not set up', {
      ...{ host, port: port || (protocol === 'http:' ? 80 : 443), protocol: protocol === 'http:' ? 'http' : 'https' },
      ...{ maxNetworkRetries: 0, timeout: config.gatewayTimeoutMs, telemetry: false },
      httpClient: Stripe.createFetchHttpClient(this.fetch),
      appInfo: { name: 'Cartwright' },
    });
  }

  /** Runs calls that all end when the signal aborts. */
  within<T>(signal: AbortSignal, work: (stripe: Stripe) => Promise<T>): Promise<T> {
    return ends.with(signal, () => work(this.sdk));
  }

  get webhooks(): Stripe['webhooks'] {
    return this.sdk.webhooks;
  }

  private readonly fetch: typeof globalThis.fetch = (url, init) => {
    const signals = [init?.signal, ends.value].filter((signal) => signal instanceof AbortSignal);
    return boundedFetch(url as string, { ...init, signal: AbortSignal.any(signals) });
  };
}
