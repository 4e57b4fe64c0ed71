import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { type GatewayTransaction, type WebhookMessage, type WebhookNews } from '../contract/gateway-news.js';
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
import { type PaypalAmount, toPaypal } from './paypal-money.js';
import { PaypalOperations } from './paypal-operations.js';
import { type PaypalOrder, PaypalOrders, standing } from './paypal-orders.js';
import { PaypalRefusal } from './paypal-refusal.js';
import { vaultIdIn } from './paypal-token.js';
import { PaypalTransactions } from './paypal-transactions.js';
import { PaypalVault } from './paypal-vault.js';
import { PaypalWebhook } from './paypal-webhook.js';

const declined = (code: string): Declined => ({ status: 'declined', code });
const NOT_FOUND = { status: 'not_found' } as const;

/**
 * PayPal: the shopper approves on PayPal's own pages (token `paypal`), or pays by a wallet that PayPal keeps (`vault:...`).
 * An order that nobody approved moves no money, so one whose creation was never answered is as good as none.
 */
@Injectable()
@GatewayProvider('paypal')
export class PaypalGateway implements PaymentGateway {
  /** PayPal: a transaction may take up to three hours to appear in the list. */
  readonly listingDelayMs = 3 * 3_600_000;
  readonly capabilities: GatewayCapabilities = {
    ...{ partialCapture: true, multipleCaptures: false, partialRefund: true, automaticCapture: true },
    ...{ savedMethods: true, redirects: true, webhooks: true, listing: true },
  };
  readonly isOffered: boolean;

  constructor(
    private readonly orders: PaypalOrders,
    private readonly operations: PaypalOperations,
    private readonly vault: PaypalVault,
    private readonly webhook: PaypalWebhook,
    private readonly books: PaypalTransactions,
    private readonly config: Config,
  ) {
    this.isOffered = config.paypalClientId !== undefined && config.paypalClientSecret !== undefined;
  }

  async authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<AuthorizeOutcome> {
    const amount = toPaypal(request);
    const kept = vaultIdIn(request.token);
    if (kept === undefined && request.token !== 'paypal') return declined('invalid_token');
    if (!amount) return declined('amount_not_supported');
    try {
      if (kept !== undefined) return await this.authorizeByKept(request, amount, kept, signal);
      const order = await this.orders.create(request, amount, request.returnUrl ?? this.config.shopUrl, signal);
      return await this.orders.outcomeOf(order, request.key, signal);
    } catch (error) {
      if (error instanceof PaypalRefusal) return error.declined;
      throw error;
    }
  }

  /** Takes the amount; PayPal lets the rest go. */
  capture(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    return this.operations.perform('capture', request, signal);
  }

  refund(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    return this.operations.perform('refund', request, signal);
  }

  void(request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    return this.operations.perform('void', request, signal);
  }

  /** Carries an order through that the shopper has approved meanwhile, unless it is to look only. */
  async find(request: FindRequest, signal: AbortSignal): Promise<FoundOutcome> {
    const { kind, key, gatewayReference, lookOnly } = request;
    const reference = await this.referenceOf(request);
    if (reference === undefined) return NOT_FOUND;
    if (kind !== 'payment') return this.operations.find(kind, key, reference, signal);
    const order = await this.orders.getIfThere(reference, signal);
    if (!order) return gatewayReference ? declined('expired') : NOT_FOUND;
    const isWithoutSource = !gatewayReference && order.status === 'CREATED'; // moved nothing: as good as none
    if (isWithoutSource) return NOT_FOUND;
    return lookOnly ? looked(order) : this.orders.outcomeOf(order, key, signal);
  }

  /** Where no order was noted under a key, PayPal has no question to answer. */
  async recall(request: FindRequest): Promise<FoundOutcome | undefined> {
    return (await this.referenceOf(request)) === undefined ? NOT_FOUND : undefined;
  }

  readWebhook(message: WebhookMessage, signal: AbortSignal): Promise<WebhookNews> {
    return this.webhook.read(message, signal);
  }

  transactions(window: { from: Date; to: Date }, signal: AbortSignal): AsyncIterable<GatewayTransaction> {
    return this.books.list(window, signal);
  }

  isKept(token: string): boolean {
    return vaultIdIn(token) !== undefined;
  }

  savedMethods(customer: string, signal: AbortSignal): Promise<SavedMethod[]> {
    return this.vault.methods(customer, signal);
  }

  forgetMethod(customer: string, token: string, signal: AbortSignal): Promise<void> {
    return this.vault.forget(customer, token, signal);
  }

  private async authorizeByKept(
    request: AuthorizeRequest,
    amount: PaypalAmount,
    id: string,
    signal: AbortSignal,
  ): Promise<AuthorizeOutcome> {
    if (!(await this.vault.has(id, request.saveFor, signal))) return declined('invalid_token');
    return this.orders.payByKept(request, amount, id, signal);
  }

  /** The payment's order at PayPal: as told, or as noted when it was made under a payment's key. */
  private async referenceOf({ kind, key, gatewayReference }: FindRequest): Promise<string | undefined> {
    return gatewayReference ?? (kind === 'payment' ? this.orders.madeUnder(key) : undefined);
  }
}

/** Where an order stands that nobody carries through: one that is only approved has moved nothing, and never will. */
function looked(order: PaypalOrder): FoundOutcome {
  return order.status === 'APPROVED' ? NOT_FOUND : standing(order);
}
