import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { boundedFetch } from '../gateway/bounded-fetch.js';
import { PaypalRefusal } from './paypal-refusal.js';

interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  /** With a query, if any. */
  path: string;
  /** JSON, ready to be sent. */
  body?: string;
  /** What PayPal acts on once (`PayPal-Request-Id`). */
  key?: string;
  signal: AbortSignal;
}

/** A token is let go of this long before it ends. */
const MARGIN_MS = 60_000;

/**
 * PayPal's REST interface: https://developer.paypal.com/api/rest/. Nothing is repeated, with one exception: a call that
 * was refused for its access token (401) has done nothing, and is made again with a fresh one.
 */
@Injectable()
export class PaypalClient {
  readonly webhookId: string | undefined;
  private token: { value: Promise<string>; until: number } | undefined;

  constructor(private readonly config: Config) {
    this.webhookId = config.paypalWebhookId;
  }

  /** The answer's body. Throws `PaypalRefusal` for a clear no (nothing was done), another error for anything else. */
  async call<T>(call: Call): Promise<T> {
    const first = await this.send(call);
    const response = first.status === 401 ? await this.sendAnew(call, first) : first;
    const text = await response.text();
    if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
    throw PaypalRefusal.of(response.status, text) ?? failure('PayPal answered', response);
  }

  private async sendAnew(call: Call, refused: Response): Promise<Response> {
    await refused.body?.cancel();
    this.token = undefined;
    return this.send(call);
  }

  private async send({ method, path, body, key, signal }: Call): Promise<Response> {
    const headers = {
      ...{ authorization: `Bearer ${await this.accessToken()}`, 'content-type': 'application/json' },
      ...{ prefer: 'return=representation', ...(key !== undefined && { 'paypal-request-id': key }) },
    };
    return boundedFetch(this.config.paypalApiBase + path, { method, headers, body, signal });
  }

  /** One for all calls until shortly before it ends; calls that come meanwhile wait for the same one. */
  private accessToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const token = { value: this.newToken(), until: Date.now() + this.config.gatewayTimeoutMs };
    token.value.catch(() => (this.token = this.token === token ? undefined : this.token));
    this.token = token;
    return token.value;
  }

  private async newToken(): Promise<string> {
    const { paypalClientId, paypalClientSecret, paypalApiBase, gatewayTimeoutMs } = this.config;
    const secret = Buffer.from(`${paypalClientId}:${paypalClientSecret}`).toString('base64');
    const response = await boundedFetch(`${paypalApiBase}/v1/oauth2/token`, {
      ...{ method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) },
      ...{ headers: { authorization: `Basic ${secret}` }, signal: AbortSignal.timeout(gatewayTimeoutMs) },
    });
    if (!response.ok) throw failure('PayPal gave no access token:', response);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    if (this.token) this.token.until = Date.now() + expires_in * 1000 - MARGIN_MS;
    return access_token;
  }
}

/** Neither an answer nor a clear no. */
function failure(what: string, { status }: Response): Error {
  return Object.assign(new Error(`${what} ${status}.`), { code: String(status) });
}
