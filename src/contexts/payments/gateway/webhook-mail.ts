import { Injectable } from '@nestjs/common';
import { type Counter } from 'prom-client';
import { Metrics } from '../../../platform/observability/metrics.js';
import { type WebhookMessage, type WebhookNews, WebhookRefused } from '../contract/gateway-news.js';
import { NoSuchWebhook, WebhookNotChecked, WebhookUnreadable, WebhookUnverified } from '../domain/webhook.errors.js';
import { UnknownGateway } from '../domain/payment.errors.js';
import { Gateways } from './gateways.js';

/** What became of a message before it was kept. */
type Refusal = 'bad_signature' | 'too_old' | 'unreadable' | 'not_checked';

/** Longer ids and names are nobody's. */
const LONGEST = 255;

/** Has gateways verify and read their messages, and counts them in `/metrics`: of a refused one nothing else is kept. */
@Injectable()
export class WebhookMail {
  private readonly received: Counter<'gateway' | 'outcome'>;

  constructor(
    private readonly gateways: Gateways,
    metrics: Metrics,
  ) {
    this.received = metrics.counter('webhooks_received_total', "Gateways' messages", ['gateway', 'outcome']);
  }

  count(gateway: string, outcome: Refusal | 'accepted' | 'duplicate'): void {
    this.received.inc({ gateway, outcome });
  }

  /** Throws `NoSuchWebhook`, `WebhookUnverified`, `WebhookUnreadable` and `WebhookNotChecked`. */
  async read(name: string, message: WebhookMessage): Promise<WebhookNews> {
    this.refuseUnknown(name);
    const news = await this.gateways.call<WebhookNews | Refusal>(
      name,
      (gateway, signal) =>
        gateway.readWebhook!(message, signal).catch((error: unknown) => {
          if (error instanceof WebhookRefused) return error.reason;
          throw error;
        }),
      breakerOf(name),
    );
    if (typeof news === 'string') throw this.refused(name, news);
    if ('status' in news) throw this.refused(name, 'not_checked');
    if (!isSensible(news)) throw this.refused(name, 'unreadable');
    return news;
  }

  private refuseUnknown(name: string): void {
    try {
      const { readWebhook, capabilities } = this.gateways.require(name);
      if (readWebhook && capabilities.webhooks) return;
    } catch (error) {
      if (!(error instanceof UnknownGateway)) throw error;
    }
    throw new NoSuchWebhook();
  }

  private refused(name: string, refusal: Refusal): Error {
    this.count(name, refusal);
    if (refusal === 'not_checked') return new WebhookNotChecked();
    return refusal === 'unreadable' ? new WebhookUnreadable() : new WebhookUnverified();
  }
}

/** Anybody may send a message that a gateway must be asked about: what comes of that stops no payment. */
const breakerOf = (gateway: string): string => `messages of ${gateway}`;

function isSensible({ eventId, type, occurredAt, paymentKey, gatewayReference }: WebhookNews): boolean {
  const texts = [eventId, type, paymentKey ?? 'none', gatewayReference ?? 'none'];
  const areShort = texts.every((text) => text.length > 0 && text.length <= LONGEST && !text.includes('\0'));
  return areShort && !Number.isNaN(occurredAt.getTime());
}
