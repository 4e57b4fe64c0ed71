import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import {
  type GatewayTransaction,
  type WebhookMessage,
  type WebhookNews,
  WebhookRefused,
} from '../contract/gateway-news.js';
import {
  type AuthorizeOutcome,
  type AuthorizeRequest,
  type FindRequest,
  type FoundOutcome,
  type GatewayCapabilities,
  GatewayProvider,
  type OperationOutcome,
  type OperationRequest,
  type PaymentGateway,
  type SavedMethod,
} from '../contract/payment-gateway.js';
import { type ChargeState, type Entry, type MovedMoney, SandboxJournal } from './sandbox-journal.js';
import { isKeptToken, savedMethodOf, SandboxMethods } from './sandbox-methods.js';
import { readSandboxWebhook } from './sandbox-webhook.js';

const TIMEOUT_MS = 300;
const SLOW_MS = 2000;

interface Behaviour {
  state: ChargeState;
  code?: string;
  /** How long before anything happens. */
  delay?: number;
  /** The call fails after this long, having acted or not; only the first call of a key does. */
  timeout?: number;
}

const TOKENS: Readonly<Record<string, Behaviour>> = {
  tok_success: { state: 'authorized' },
  tok_slow: { state: 'authorized', delay: SLOW_MS },
  tok_declined: { state: 'declined', code: 'declined' },
  tok_insufficient_funds: { state: 'declined', code: 'insufficient_funds' },
  tok_requires_action: { state: 'requires_action' },
  tok_timeout_before_charge: { state: 'lost', timeout: TIMEOUT_MS },
  tok_timeout_after_charge: { state: 'authorized', timeout: TIMEOUT_MS },
};
const KEPT_TOKEN: Behaviour = { state: 'authorized' };
const UNKNOWN_TOKEN: Behaviour = { state: 'declined', code: 'invalid_token' };

/** A gateway for development and tests: the token says how it behaves, and its journal what it truly did. */
@Injectable()
@GatewayProvider('sandbox')
export class SandboxGateway implements PaymentGateway {
  readonly capabilities: GatewayCapabilities;
  /** Its tokens buy without money. */
  readonly isOffered: boolean;

  constructor(
    private readonly journal: SandboxJournal,
    private readonly methods: SandboxMethods,
    private readonly config: Config,
  ) {
    this.isOffered = config.sandboxGateway;
    this.capabilities = {
      ...{ partialCapture: true, multipleCaptures: true, partialRefund: true, automaticCapture: false },
      ...{ savedMethods: true, redirects: true, webhooks: config.sandboxWebhookSecret !== undefined, listing: true },
    };
  }

  async authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome> {
    const behaviour = await this.behaviourOf(request);
    if (behaviour.delay) await sleep(behaviour.delay, undefined, { signal });
    const entry = await this.journal.charge(request, behaviour.state, behaviour.code);
    if (behaviour.timeout && !entry.repeated) {
      await sleep(behaviour.timeout, undefined, { signal });
      throw new Error('The sandbox was told to time out.');
    }
    return this.chargeOutcome(entry);
  }

  capture(request: OperationRequest): Promise<OperationOutcome> {
    return this.operate('capture', request);
  }

  refund(request: OperationRequest): Promise<OperationOutcome> {
    return this.operate('refund', request);
  }

  void(request: OperationRequest): Promise<OperationOutcome> {
    return this.operate('void', request);
  }

  async find({ key }: FindRequest): Promise<FoundOutcome> {
    const entry = await this.journal.find(key);
    if (!entry || entry.state === 'lost') return { status: 'not_found' };
    return entry.kind === 'charge' ? this.chargeOutcome(entry) : { status: 'succeeded' };
  }

  /** Takes messages only when it was given a secret to verify them by. */
  async readWebhook(message: WebhookMessage): Promise<WebhookNews> {
    const secret = this.config.sandboxWebhookSecret;
    if (!secret) throw new WebhookRefused('bad_signature');
    return readSandboxWebhook(message, secret);
  }

  async *transactions(window: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction> {
    let last: MovedMoney | undefined;
    do {
      const page = await this.journal.moved(window, last);
      last = page.at(-1);
      yield* page;
    } while (last && !signal.aborted);
  }

  isKept(token: string): boolean {
    return isKeptToken(token);
  }

  savedMethods(customer: string): Promise<SavedMethod[]> {
    return this.methods.of(customer);
  }

  forgetMethod(customer: string, token: string): Promise<void> {
    return this.methods.forget(customer, token);
  }

  private async behaviourOf({ token, saveFor }: AuthorizeRequest): Promise<Behaviour> {
    if (!isKeptToken(token)) return TOKENS[token] ?? UNKNOWN_TOKEN;
    return (await this.methods.pays(token, saveFor)) ? KEPT_TOKEN : UNKNOWN_TOKEN;
  }

  private async operate(kind: 'capture' | 'refund' | 'void', request: OperationRequest): Promise<OperationOutcome> {
    const done = await this.journal.operate(kind, request);
    return done ? { status: 'succeeded' } : { status: 'declined', code: `${kind}_not_allowed` };
  }

  private chargeOutcome({ key, state, reference, decline_code, keeps_for }: Entry): AuthorizeOutcome {
    if (state === 'authorized') {
      return { status: 'authorized', reference, ...(keeps_for !== null && { savedMethod: savedMethodOf(key) }) };
    }
    if (state === 'requires_action') {
      const url = new URL(`/v1/store/sandbox-gateway/actions/${key}`, this.config.shopUrl).href;
      return { status: 'requires_action', reference, url };
    }
    return { status: 'declined', code: decline_code ?? state };
  }
}
