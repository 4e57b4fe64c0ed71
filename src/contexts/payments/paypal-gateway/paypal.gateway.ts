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
  async find({ kind, key, gatewayReference, lookOnly }: FindRequest, signal: AbortSignal): Promise<FoundOutcome> {
    if (!gatewayReference) return kind === 'payment' ? this.findByKey(key, lookOnly, signal) : { status: 'not_found' };
    if (kind !== 'payment') return this.operations.find(kind, key, gatewayReference, signal);
    try {
      const order = await this.orders.get(gatewayReference, signal);
      return lookOnly ? looked(order) : await this.orders.outcomeOf(order, key, signal);
    } catch (error) {
      if (error instanceof PaypalRefusal && error.status === 404) return declined('expired');
      throw error;
    }
  }

  /** Where no order was noted under a key, PayPal has no question to answer. */
  async recall({ kind, key, gatewayReference }: FindRequest): Promise<FoundOutcome | undefined> {
    const isNoted = gatewayReference !== null || (kind === 'payment' && (await this.orders.isNoted(key)));
    return isNoted ? undefined : { status: 'not_found' };
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

  /** An order without a source to pay by has moved nothing: as good as none. */
  private async findByKey(key: string, lookOnly: boolean | undefined, signal: AbortSignal): Promise<FoundOutcome> {
    const order = await this.orders.madeUnder(key, signal);
    if (!order || order.status === 'CREATED') return { status: 'not_found' };
    return lookOnly ? looked(order) : this.orders.outcomeOf(order, key, signal);
  }
}

/** Where an order stands that nobody carries through: one that is only approved has moved nothing, and never will. */
function looked(order: PaypalOrder): FoundOutcome {
  return order.status === 'APPROVED' ? { status: 'not_found' } : standing(order);
}
