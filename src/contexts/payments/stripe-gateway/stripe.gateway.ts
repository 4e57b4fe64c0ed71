import { Injectable } from '@nestjs/common';
import Stripe from 'stripe';
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
  type Declined,
  type FindRequest,
  type FoundOutcome,
  type GatewayCapabilities,
  GatewayProvider,
  type OperationOutcome,
  type OperationRequest,
  type PaymentGateway,
  type SavedMethod,
} from '../contract/payment-gateway.js';
import { StripeClient } from './stripe-client.js';
import { StripeCustomers } from './stripe-customers.js';
import { StripeFinder } from './stripe-finder.js';
import { toStripe } from './stripe-money.js';
import { CAPTURE_KEY, KEY, operationOf, outcomeOf, refusalOf } from './stripe-outcomes.js';
import { readToken, type StripeToken } from './stripe-token.js';
import { StripeTransactions } from './stripe-transactions.js';
import { readStripeWebhook } from './stripe-webhook.js';

const declined = (code: string): Declined => ({ status: 'declined', code });

/** A lookup that Stripe understood and refused, of something it does not know, was answered: people must look into it. */
function unknownIfRefused(error: unknown): FoundOutcome {
  if (refusalOf(error)) return { status: 'unknown' };
  throw error;
}

/**
 * Stripe, by payment intents: https://docs.stripe.com/payments/payment-intents. Every POST carries the attempt's or
 * operation's key as its Idempotency-Key and in its metadata. An error that is no clear refusal is thrown: unknown.
 */
@Injectable()
@GatewayProvider('stripe')
export class StripeGateway implements PaymentGateway {
  readonly capabilities: GatewayCapabilities = {
    ...{ partialCapture: true, multipleCaptures: false, partialRefund: true, automaticCapture: true },
    ...{ savedMethods: true, redirects: true, webhooks: true, listing: true },
  };
  readonly isOffered: boolean;

  constructor(
    private readonly client: StripeClient,
    private readonly finder: StripeFinder,
    private readonly customers: StripeCustomers,
    private readonly books: StripeTransactions,
    private readonly config: Config,
  ) {
    this.isOffered = client.isSetUp;
  }

  async authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome> {
    const amount = toStripe(request);
    const token = readToken(request.token);
    if (!token) return declined('invalid_token');
    if (amount === undefined) return declined('amount_not_supported');
    return this.client.within(signal, async (stripe) => {
      const customer = request.saveFor ? await this.customers.forShop(stripe, request.saveFor) : token.customer;
      if (token.customer && token.customer !== customer) return declined('invalid_token');
      const params = this.intent(request, amount, { ...token, customer });
      try {
        return outcomeOf(await stripe.paymentIntents.create(params, { idempotencyKey: request.key }));
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return refusal;
        throw error;
      }
    });
  }

  /** Takes the amount; Stripe lets the rest go. */
  capture(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    const amount_to_capture = toStripe(request);
    if (amount_to_capture === undefined) return Promise.resolve(declined('amount_not_supported'));
    const params = { amount_to_capture, metadata: { [CAPTURE_KEY]: request.key } };
    return this.operate('capture', request, signal, (stripe, options) =>
      stripe.paymentIntents.capture(request.gatewayReference, params, options),
    );
  }

  refund(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    const amount = toStripe(request);
    if (amount === undefined) return Promise.resolve(declined('amount_not_supported'));
    const params = { payment_intent: request.gatewayReference, amount, metadata: { [KEY]: request.key } };
    return this.operate('refund', request, signal, (stripe, options) => stripe.refunds.create(params, options));
  }

  void(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    return this.operate('void', request, signal, (stripe, options) =>
      stripe.paymentIntents.cancel(request.gatewayReference, {}, options),
    );
  }

  find(request: FindRequest, signal: AbortSignal): Promise<FoundOutcome> {
    return this.client.within(signal, (stripe) => this.finder.find(stripe, request).catch(unknownIfRefused));
  }

  async readWebhook(message: WebhookMessage): Promise<WebhookNews> {
    const { webhookSecret, webhooks } = this.client;
    if (!webhookSecret) throw new WebhookRefused('bad_signature');
    return readStripeWebhook(message, webhooks, webhookSecret);
  }

  transactions(window: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction> {
    return this.books.list(window, signal);
  }

  isKept(token: string): boolean {
    return readToken(token)?.customer !== undefined;
  }

  savedMethods(customer: string, signal: AbortSignal): Promise<SavedMethod[]> {
    return this.client.within(signal, (stripe) => this.customers.methods(stripe, customer));
  }

  forgetMethod(customer: string, token: string, signal: AbortSignal): Promise<void> {
    return this.client.within(signal, (stripe) => this.customers.forget(stripe, customer, token));
  }

  private intent(request: AuthorizeRequest, amount: number, { method, customer }: StripeToken) {
    const { key, currency, orderId, capture, returnUrl = this.config.shopUrl, saveFor } = request;
    return {
      ...{ amount, currency: currency.toLowerCase(), payment_method: method, confirm: true, return_url: returnUrl },
      ...{ capture_method: capture, metadata: { [KEY]: key, order_id: orderId }, expand: ['payment_method'] },
      ...{ automatic_payment_methods: { enabled: true, allow_redirects: 'always' } },
      ...(customer && { customer }),
      ...(saveFor && { setup_future_usage: 'on_session' }),
    } satisfies Stripe.PaymentIntentCreateParams;
  }

  /** A refusal counts only when the key is not found either: an earlier try may be what stands in the way. */
  private operate(
    kind: 'capture' | 'refund' | 'void',
    { key, gatewayReference }: OperationRequest,
    signal: AbortSignal,
    act: (stripe: Stripe, options: { idempotencyKey: string }) => Promise<Stripe.PaymentIntent | Stripe.Refund>,
  ): Promise<OperationOutcome> {
    return this.client.within(signal, async (stripe) => {
      try {
        return operationOf(await act(stripe, { idempotencyKey: key }));
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        const found = await this.finder.find(stripe, { key, kind, gatewayReference });
        return found.status === 'succeeded' ? found : refusal;
      }
    });
  }
}
