import { Injectable } from '@nestjs/common';
import { type WebhookMessage, type WebhookNews, WebhookRefused } from '../contract/gateway-news.js';
import { PaypalClient } from './paypal-client.js';
import { disputeOf, type PaypalDispute } from './paypal-dispute.js';
import { PaypalRefusal } from './paypal-refusal.js';

const OLDEST_MS = 5 * 60_000;
const SIGNATURE_HEADERS = ['auth-algo', 'cert-url', 'transmission-id', 'transmission-sig', 'transmission-time'].map(
  (name) => `paypal-${name}`,
);

/** What we read of an event: https://developer.paypal.com/api/rest/webhooks/event-names/ */
interface PaypalEvent {
  id: string;
  event_type: string;
  create_time: string;
  resource_type?: string;
  resource: Partial<PaypalDispute> & {
    id?: string;
    custom_id?: string;
    purchase_units?: { custom_id?: string }[];
    supplementary_data?: { related_ids?: { order_id?: string } };
    disputed_transactions?: { custom?: string }[];
  };
}

/** Messages from PayPal: PayPal itself says whether a signature is its own, over the very bytes that came. */
@Injectable()
export class PaypalWebhook {
  constructor(private readonly client: PaypalClient) {}

  /** Throws `WebhookRefused`; another error when PayPal could not be asked, so that it sends the message again. */
  async read(message: WebhookMessage, signal: AbortSignal): Promise<WebhookNews> {
    const event = parsed(message.body);
    await this.verify(message, signal);
    if (!event?.id || !event.event_type || !event.resource) throw new WebhookRefused('unreadable');
    return newsOf(event);
  }

  private async verify({ body, headers, receivedAt }: WebhookMessage, signal: AbortSignal): Promise<void> {
    const [time, webhook_id] = [headers['paypal-transmission-time'], this.client.webhookId];
    const isSigned = SIGNATURE_HEADERS.every((name) => headers[name]);
    if (!time || !isSigned || !webhook_id) throw new WebhookRefused('bad_signature');
    if (!(Math.abs(receivedAt.getTime() - Date.parse(time)) <= OLDEST_MS)) throw new WebhookRefused('too_old');
    const signature = JSON.stringify({
      auth_algo: headers['paypal-auth-algo'],
      cert_url: headers['paypal-cert-url'],
      transmission_id: headers['paypal-transmission-id'],
      transmission_sig: headers['paypal-transmission-sig'],
      ...{ transmission_time: time, webhook_id },
    });
    // The event goes back as it came: writing it anew would change what was signed.
    const asked = `${signature.slice(0, -1)},"webhook_event":${body.toString()}}`;
    const path = '/v1/notifications/verify-webhook-signature';
    if (!(await this.isPaypals({ method: 'POST', path, body: asked, signal })))
      throw new WebhookRefused('bad_signature');
  }

  /** What PayPal cannot make sense of it has not signed; anybody may send such a thing, so it is no trouble of PayPal's. */
  private async isPaypals(question: Parameters<PaypalClient['call']>[0]): Promise<boolean> {
    try {
      const answer = await this.client.call<{ verification_status: string }>(question);
      return answer.verification_status === 'SUCCESS';
    } catch (error) {
      if (error instanceof PaypalRefusal) return false;
      throw error;
    }
  }
}

function parsed(body: Buffer): PaypalEvent | undefined {
  try {
    return JSON.parse(body.toString()) as PaypalEvent;
  } catch {
    throw new WebhookRefused('unreadable');
  }
}

function newsOf({ id: eventId, event_type: type, create_time, resource, resource_type }: PaypalEvent): WebhookNews {
  const paymentKey =
    resource.custom_id ?? resource.purchase_units?.[0]?.custom_id ?? resource.disputed_transactions?.[0]?.custom;
  const order = resource_type === 'checkout-order' ? resource.id : resource.supplementary_data?.related_ids?.order_id;
  return {
    ...{ eventId, type, occurredAt: new Date(create_time) },
    ...(paymentKey && { paymentKey }),
    ...(order && { gatewayReference: order }),
    ...(isDispute(resource) && { dispute: disputeOf(resource) }),
  };
}

function isDispute(resource: Partial<PaypalDispute>): resource is PaypalDispute {
  return resource.dispute_id !== undefined && resource.dispute_amount !== undefined;
}
