import { Injectable } from '@nestjs/common';
import { type FoundOutcome, type OperationOutcome, type OperationRequest } from '../contract/payment-gateway.js';
import { PaypalClient } from './paypal-client.js';
import { fromPaypal, toPaypal } from './paypal-money.js';
import { paymentsOf, type PaypalMovement, type PaypalOrder, PaypalOrders } from './paypal-orders.js';
import { PaypalRefusal } from './paypal-refusal.js';

type Kind = 'capture' | 'refund' | 'void';

const DONE: OperationOutcome = { status: 'succeeded' };
const HELD_NOTHING: OperationOutcome = { status: 'succeeded', heldNothing: true };
const NOT_FOUND: FoundOutcome = { status: 'not_found' };

/**
 * Captures, refunds and voids: https://developer.paypal.com/docs/api/payments/v2/. The operation's key is its invoice
 * number, by which the order shows what became of it.
 */
@Injectable()
export class PaypalOperations {
  constructor(
    private readonly client: PaypalClient,
    private readonly orders: PaypalOrders,
  ) {}

  /**
   * A refusal counts only when the key is not found either: an earlier try may be what stands in the way. PayPal has no call
   * that ends an order without an authorisation; it takes no money unless we carry it through, and `lookOnly` does not: only
   * who began to before the void may do so yet. What was taken at once is not let go by that.
   */
  async perform(kind: Kind, request: OperationRequest, signal: AbortSignal): Promise<OperationOutcome> {
    try {
      const order = await this.orders.locate(request.gatewayReference, signal);
      if (!order) return { status: 'declined', code: 'order_not_found' };
      const path = pathOf(kind, order);
      const isUntouched = !paymentsOf(order).captures?.length;
      if (!path)
        return kind === 'void' && isUntouched ? HELD_NOTHING : { status: 'declined', code: `nothing_to_${kind}` };
      const body = bodyOf(kind, request);
      if (!body) return { status: 'declined', code: 'amount_not_supported' };
      const call = { method: 'POST', path, body: JSON.stringify(body), key: request.key, signal } as const;
      const movement = await this.client.call<PaypalMovement>(call);
      return kind === 'void' ? DONE : endOf(movement);
    } catch (error) {
      if (!(error instanceof PaypalRefusal)) throw error;
      const found = await this.find(kind, request.key, request.gatewayReference, signal);
      return found.status === 'succeeded' ? found : error.declined;
    }
  }

  /** Unknown, too, when PayPal says that it does not know the order: that is for people to look into. */
  async find(kind: Kind, key: string, reference: string, signal: AbortSignal): Promise<FoundOutcome> {
    const order = await this.orders.locate(reference, signal);
    if (!order) return { status: 'unknown' };
    const { captures = [], refunds = [] } = paymentsOf(order);
    if (kind === 'void') return isLetGo(order) ? DONE : NOT_FOUND;
    const movement = (kind === 'capture' ? captures : refunds).find(({ invoice_id }) => invoice_id === key);
    return movement ? endOf(movement) : NOT_FOUND;
  }
}

/** Where to ask; undefined when the order has nothing for it: an order that nobody approved holds nothing. */
function pathOf(kind: Kind, order: PaypalOrder): string | undefined {
  const { authorizations: [authorization] = [], captures = [] } = paymentsOf(order);
  const capture = captures.find((one) => endOf(one).status === 'succeeded') ?? captures[0]; // one may have been declined before
  if (kind === 'refund') return capture && `/v2/payments/captures/${encodeURIComponent(capture.id)}/refund`;
  return authorization && `/v2/payments/authorizations/${encodeURIComponent(authorization.id)}/${kind}`;
}

function bodyOf(kind: Kind, { key, paymentKey, ...money }: OperationRequest): object | undefined {
  if (kind === 'void') return {};
  const amount = toPaypal(money);
  if (!amount) return undefined;
  return { amount, invoice_id: key, ...(kind === 'capture' ? { final_capture: true } : { custom_id: paymentKey }) };
}

/** A capture or refund can be made and yet come to nothing, or be held for days: `PENDING`. */
function endOf({ status }: PaypalMovement): OperationOutcome {
  if (['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(status)) return DONE;
  const failed = ['DECLINED', 'FAILED', 'CANCELLED'].includes(status);
  return failed ? { status: 'declined', code: status.toLowerCase() } : { status: 'unknown' };
}

/** Nothing is held any more: voided, run out, or let go of by a capture of less than the whole. */
function isLetGo(order: PaypalOrder): boolean {
  const { authorizations: [authorization] = [], captures = [] } = paymentsOf(order);
  if (!authorization) return false;
  if (authorization.status !== 'CAPTURED') return ['VOIDED', 'EXPIRED', 'DENIED'].includes(authorization.status);
  const taken = captures.reduce((sum, { amount }) => sum + fromPaypal(amount).amount, 0);
  return taken < fromPaypal(authorization.amount).amount;
}
