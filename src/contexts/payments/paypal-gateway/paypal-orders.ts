import { Injectable } from '@nestjs/common';
import { type AuthorizeOutcome, type AuthorizeRequest, type Declined } from '../contract/payment-gateway.js';
import { PaypalClient } from './paypal-client.js';
import { fromPaypal, type PaypalAmount } from './paypal-money.js';
import { PaypalRefusal, unlessMissing } from './paypal-refusal.js';

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
  constructor(private readonly client: PaypalClient) {}

  create(request: AuthorizeRequest, amount: PaypalAmount, back: string, signal: AbortSignal): Promise<PaypalOrder> {
    const { key, orderId, capture } = request;
    const experience_context = {
      ...{ return_url: back, cancel_url: back, user_action: 'PAY_NOW', shipping_preference: 'NO_SHIPPING' },
    };
    const body = JSON.stringify({
      intent: capture === 'automatic' ? 'CAPTURE' : 'AUTHORIZE',
      purchase_units: [{ reference_id: orderId, custom_id: key, invoice_id: key, amount }],
      payment_source: { paypal: { experience_context } },
    });
    return this.client.call({ method: 'POST', path: '/v2/checkout/orders', body, key, signal });
  }

  get(id: string, signal: AbortSignal): Promise<PaypalOrder> {
    return this.client.call({ method: 'GET', path: `/v2/checkout/orders/${encodeURIComponent(id)}`, signal });
  }

  /**
   * The order that a reference means: its own id or, as PayPal's books say it, that of an authorisation or a capture.
   * Undefined when PayPal knows none.
   */
  async locate(reference: string, signal: AbortSignal): Promise<PaypalOrder | undefined> {
    const order = await this.get(reference, signal).catch(unlessMissing);
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
    if (order.status !== 'APPROVED') return standing(order);
    try {
      return standing(await this.carryThrough(order, key, signal));
    } catch (error) {
      if (!(error instanceof PaypalRefusal)) throw error;
      return DONE_ALREADY.includes(error.issue) ? standing(await this.get(order.id, signal)) : error.declined;
    }
  }

  private carryThrough({ id, intent }: PaypalOrder, key: string, signal: AbortSignal): Promise<PaypalOrder> {
    const step = intent === 'CAPTURE' ? 'capture' : 'authorize';
    const path = `/v2/checkout/orders/${encodeURIComponent(id)}/${step}`;
    return this.client.call({ method: 'POST', path, body: '{}', key: `${key}-${step}`, signal });
  }
}

/** Where an order stands, without a step of ours. */
export function standing(order: PaypalOrder): AuthorizeOutcome {
  const { id: reference, status, links } = order;
  const { authorizations: [authorization] = [], captures: [capture] = [] } = paymentsOf(order);
  if (authorization) {
    if (['CREATED', 'PARTIALLY_CAPTURED', 'CAPTURED'].includes(authorization.status))
      return { status: 'authorized', reference, ...fromPaypal(authorization.amount) };
    return ['DENIED', 'VOIDED', 'EXPIRED'].includes(authorization.status)
      ? declined(authorization.status.toLowerCase())
      : { status: 'unknown' };
  }
  if (capture) {
    if (['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(capture.status))
      return { status: 'captured', reference, ...fromPaypal(capture.amount) };
    return ['DECLINED', 'FAILED'].includes(capture.status)
      ? declined(capture.status.toLowerCase())
      : { status: 'unknown' };
  }
  if (status === 'VOIDED') return declined('voided');
  const url = links.find(({ rel }) => rel === 'payer-action' || rel === 'approve')?.href;
  return url ? { status: 'requires_action', reference, url } : { status: 'unknown' };
}
