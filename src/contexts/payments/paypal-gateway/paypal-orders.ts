import { Injectable } from '@nestjs/common';
import {
  type AuthorizeOutcome,
  type AuthorizeRequest,
  type Declined,
  type SavedMethod,
} from '../contract/payment-gateway.js';
import { PaypalClient } from './paypal-client.js';
import { fromPaypal, type PaypalAmount } from './paypal-money.js';
import { PaypalMemory } from './paypal-memory.js';
import { PaypalRefusal, unlessMissing } from './paypal-refusal.js';
import { savedMethod } from './paypal-token.js';

/** One movement on an order. */
export interface PaypalMovement {
  id: string;
  status: string;
  amount: PaypalAmount;
  invoice_id?: string;
}

/** What we read of https://developer.paypal.com/docs/api/orders/v2/#orders_get */
export interface PaypalOrder {
  id: string;
  intent: 'AUTHORIZE' | 'CAPTURE';
  status: string;
  links: { rel: string; href: string }[];
  payment_source?: {
    paypal?: { email_address?: string; attributes?: { vault?: { id?: string; customer?: { id?: string } } } };
  };
  purchase_units?: {
    payments?: { authorizations?: PaypalMovement[]; captures?: PaypalMovement[]; refunds?: PaypalMovement[] };
  }[];
}

/** What an authorisation or a capture tells of where it belongs. */
interface Related {
  supplementary_data?: { related_ids?: { order_id?: string } };
}

export function paymentsOf(order: PaypalOrder) {
  return order.purchase_units?.[0]?.payments ?? {};
}

const declined = (code: string): Declined => ({ status: 'declined', code });
const DONE_ALREADY = ['ORDER_ALREADY_AUTHORIZED', 'ORDER_ALREADY_CAPTURED'];

/** PayPal's orders: made by us, approved by the shopper on PayPal's pages, then carried through by us. */
@Injectable()
export class PaypalOrders {
  constructor(
    private readonly client: PaypalClient,
    private readonly memory: PaypalMemory,
  ) {}

  /** One that the shopper approves on PayPal's pages, where they also agree to have their wallet kept. */
  async create(
    request: AuthorizeRequest,
    amount: PaypalAmount,
    back: string,
    signal: AbortSignal,
  ): Promise<PaypalOrder> {
    const { saveFor: customer } = request;
    const experience_context = {
      ...{ return_url: back, cancel_url: back, user_action: 'PAY_NOW', shipping_preference: 'NO_SHIPPING' },
    };
    const attributes = customer && (await this.keepingFor(customer));
    const paypal = { experience_context, ...(attributes && { attributes }) };
    const order = await this.make(request, { ...purchaseOf(request, amount), payment_source: { paypal } }, signal);
    if (customer) await this.memory.remember({ key: request.key, orderId: order.id, customer });
    return order;
  }

  /**
   * Pays by a wallet in the vault. The order is made first, without it: that moves no money, and from then on it can be
   * found by our key, whatever becomes of the answer to the second step.
   */
  async payByKept(
    request: AuthorizeRequest,
    amount: PaypalAmount,
    vault_id: string,
    signal: AbortSignal,
  ): Promise<AuthorizeOutcome> {
    const order = await this.make(request, purchaseOf(request, amount), signal);
    await this.memory.remember({ key: request.key, orderId: order.id, customer: null });
    return this.carryThrough(order, request.key, signal, { payment_source: { paypal: { vault_id } } });
  }

  /** The id of the order that was made under a key, as far as that was noted. */
  madeUnder(key: string): Promise<string | undefined> {
    return this.memory.orderOf(key);
  }

  async get(id: string, signal: AbortSignal): Promise<PaypalOrder> {
    const path = `/v2/checkout/orders/${encodeURIComponent(id)}`;
    return this.noted(await this.client.call<PaypalOrder>({ method: 'GET', path, signal }));
  }

  /** Undefined when PayPal does not know it, or does not any more. */
  async getIfThere(id: string, signal: AbortSignal): Promise<PaypalOrder | undefined> {
    return this.get(id, signal).catch(unlessMissing);
  }

  /**
   * The order that a reference means: its own id or, as PayPal's books say it, that of an authorisation or a capture.
   * Undefined when PayPal knows none.
   */
  async locate(reference: string, signal: AbortSignal): Promise<PaypalOrder | undefined> {
    const order = await this.getIfThere(reference, signal);
    if (order) return order;
    for (const resource of ['authorizations', 'captures']) {
      const path = `/v2/payments/${resource}/${encodeURIComponent(reference)}`;
      const found = await this.client.call<Related>({ method: 'GET', path, signal }).catch(unlessMissing);
      const id = found?.supplementary_data?.related_ids?.order_id;
      if (id) return this.get(id, signal);
    }
    return undefined;
  }

  /** Where an order stands; one that the shopper has approved is carried through first, once for its key. */
  async outcomeOf(order: PaypalOrder, key: string, signal: AbortSignal): Promise<AuthorizeOutcome> {
    return order.status === 'APPROVED' ? this.carryThrough(order, key, signal) : standing(order);
  }

  private async carryThrough(
    { id, intent }: PaypalOrder,
    key: string,
    signal: AbortSignal,
    by: object = {},
  ): Promise<AuthorizeOutcome> {
    const step = intent === 'CAPTURE' ? 'capture' : 'authorize';
    const path = `/v2/checkout/orders/${encodeURIComponent(id)}/${step}`;
    try {
      const call = { method: 'POST', path, body: JSON.stringify(by), key: `${key}-${step}`, signal } as const;
      return standing(await this.noted(await this.client.call<PaypalOrder>(call)));
    } catch (error) {
      if (!(error instanceof PaypalRefusal)) throw error;
      return DONE_ALREADY.includes(error.issue) ? standing(await this.get(id, signal)) : error.declined;
    }
  }

  private make({ key }: AuthorizeRequest, order: object, signal: AbortSignal): Promise<PaypalOrder> {
    return this.client.call({ method: 'POST', path: '/v2/checkout/orders', body: JSON.stringify(order), key, signal });
  }

  /** PayPal names its customers itself: whom it knows already is told by that name. */
  private async keepingFor(customer: string): Promise<object> {
    const [id] = await this.memory.namesOf(customer);
    const vault = { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT', customer_type: 'CONSUMER' };
    return { customer: { ...(id && { id }), merchant_customer_id: customer }, vault };
  }

  /** What an order tells of whose wallet was kept is remembered. */
  private async noted(order: PaypalOrder): Promise<PaypalOrder> {
    const name = order.payment_source?.paypal?.attributes?.vault?.customer?.id;
    if (name) await this.memory.kept(order.id, name);
    return order;
  }
}

function purchaseOf({ key, orderId, capture }: AuthorizeRequest, amount: PaypalAmount): object {
  return {
    intent: capture === 'automatic' ? 'CAPTURE' : 'AUTHORIZE',
    purchase_units: [{ reference_id: orderId, custom_id: key, invoice_id: key, amount }],
  };
}

/** The wallet that PayPal kept when the order was carried through. */
function keptBy({ payment_source }: PaypalOrder): { savedMethod?: SavedMethod } {
  const { email_address: email, attributes } = payment_source?.paypal ?? {};
  const id = attributes?.vault?.id;
  return id ? { savedMethod: savedMethod({ id, email }) } : {};
}

/** Where an order stands, without a step of ours. */
export function standing(order: PaypalOrder): AuthorizeOutcome {
  const { id: reference, status, links } = order;
  const { authorizations: [authorization] = [], captures: [capture] = [] } = paymentsOf(order);
  if (authorization) {
    if (['CREATED', 'PARTIALLY_CAPTURED', 'CAPTURED'].includes(authorization.status))
      return { status: 'authorized', reference, ...fromPaypal(authorization.amount), ...keptBy(order) };
    return ['DENIED', 'VOIDED', 'EXPIRED'].includes(authorization.status)
      ? declined(authorization.status.toLowerCase())
      : { status: 'unknown' };
  }
  if (capture) {
    if (['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(capture.status))
      return { status: 'captured', reference, ...fromPaypal(capture.amount), ...keptBy(order) };
    return ['DECLINED', 'FAILED'].includes(capture.status)
      ? declined(capture.status.toLowerCase())
      : { status: 'unknown' };
  }
  if (status === 'VOIDED') return declined('voided');
  const url = links.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href;
  return url ? { status: 'requires_action', reference, url } : { status: 'unknown' };
}
