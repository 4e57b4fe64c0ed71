import { createHmac, timingSafeEqual } from 'node:crypto';
import { type DynamicModule, Inject, Injectable, Module } from '@nestjs/common';
import {
  type WebhookMessage,
  type WebhookNews,
  WebhookRefused,
} from '../../src/contexts/payments/contract/gateway-news.js';
import {
  type AuthorizeOutcome,
  type AuthorizeRequest,
  type FindRequest,
  type FoundOutcome,
  GatewayProvider,
  type OperationOutcome,
  type OperationRequest,
  type PaymentGateway,
} from '../../src/contexts/payments/contract/payment-gateway.js';

/** Where Acme is, and what it signs its messages with. */
export class AcmeSettings {
  constructor(
    readonly url: string,
    readonly secret: string,
  ) {}
}

interface AcmeEntry {
  state: 'done' | 'refused';
  reason?: string;
}
const TOO_OLD_MS = 5 * 60_000;

/** Acme keeps everything under the key it was asked with: PUT acts once, GET tells what came of it. */
@Injectable()
@GatewayProvider('acme')
export class AcmeGateway implements PaymentGateway {
  readonly capabilities = {
    ...{ partialCapture: true, multipleCaptures: true, partialRefund: true, automaticCapture: false },
    ...{ savedMethods: false, redirects: false, webhooks: true, listing: false },
  };

  constructor(@Inject(AcmeSettings) private readonly settings: AcmeSettings) {}

  async authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome> {
    const { key, token, amount, currency, orderId } = request;
    if (!/^acme-[a-z]+$/.test(token)) return { status: 'declined', code: 'invalid_token' };
    return authorization(key, (await this.ask('PUT', key, signal, { token, amount, currency, order: orderId }))!);
  }

  capture = (request: OperationRequest, signal: AbortSignal) => this.operate('capture', request, signal);
  refund = (request: OperationRequest, signal: AbortSignal) => this.operate('refund', request, signal);
  void = (request: OperationRequest, signal: AbortSignal) => this.operate('void', request, signal);

  async find({ key, kind }: FindRequest, signal: AbortSignal): Promise<FoundOutcome> {
    const entry = await this.ask('GET', key, signal);
    if (!entry) return { status: 'not_found' };
    return kind === 'payment' ? authorization(key, entry) : operation(entry);
  }

  async readWebhook({ body, headers, receivedAt }: WebhookMessage): Promise<WebhookNews> {
    const { 'acme-time': time = '', 'acme-signature': signature = '' } = headers;
    const right = createHmac('sha256', this.settings.secret).update(`${time}.`).update(body).digest();
    const given = Buffer.from(signature, 'hex');
    if (given.length !== right.length || !timingSafeEqual(given, right)) throw new WebhookRefused('bad_signature');
    const age = Math.abs(receivedAt.getTime() - Date.parse(time));
    if (!(age <= TOO_OLD_MS)) throw new WebhookRefused('too_old');
    const { id, type, key } = JSON.parse(body.toString()) as { id: string; type: string; key: string };
    return { eventId: id, type, occurredAt: new Date(time), paymentKey: key };
  }

  private async operate(kind: 'capture' | 'refund' | 'void', request: OperationRequest, signal: AbortSignal) {
    const { key, paymentKey, amount } = request;
    return operation((await this.ask('PUT', key, signal, { kind, payment: paymentKey, amount }))!);
  }

  /** Throws for anything but a clear answer: the shop then takes the outcome as unknown and asks by key. */
  private async ask(method: 'PUT' | 'GET', key: string, signal: AbortSignal, body?: object) {
    const request = { method, signal, body: body && JSON.stringify(body) };
    const response = await fetch(`${this.settings.url}/entries/${encodeURIComponent(key)}`, request);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`Acme answered ${response.status}`);
    return (await response.json()) as AcmeEntry;
  }
}

const authorization = (reference: string, { state, reason }: AcmeEntry): AuthorizeOutcome =>
  state === 'done' ? { status: 'authorized', reference } : { status: 'declined', code: reason ?? 'declined' };
const operation = ({ state, reason }: AcmeEntry): OperationOutcome =>
  state === 'done' ? { status: 'succeeded' } : { status: 'declined', code: reason ?? 'declined' };

@Module({})
export class AcmePaymentsModule {
  static at(settings: AcmeSettings): DynamicModule {
    return { module: AcmePaymentsModule, providers: [AcmeGateway, { provide: AcmeSettings, useValue: settings }] };
  }
}
