import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Dispute, type WebhookMessage, type WebhookNews, WebhookRefused } from '../contract/gateway-news.js';
import { DISPUTE_STATUSES } from '../domain/dispute.js';

/** How far a message's time may be from ours, in seconds. */
const TOLERANCE = 300;

/**
 * Verifies and reads a sandbox message, signed as Standard Webhooks 1.0 lays down: HMAC-SHA256 over
 * "id.timestamp.body", base64, behind "v1,"; several signatures are separated by blanks. Throws `WebhookRefused`.
 */
export function readSandboxWebhook({ body, headers, receivedAt }: WebhookMessage, secret: string): WebhookNews {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) throw new WebhookRefused('bad_signature');
  const expected = Buffer.from(signSandboxWebhook({ id, timestamp, body }, secret));
  const given = signatures.split(' ').map((signature) => Buffer.from(signature));
  if (!given.some((one) => one.length === expected.length && timingSafeEqual(one, expected))) {
    throw new WebhookRefused('bad_signature');
  }
  if (Math.abs(receivedAt.getTime() / 1000 - Number(timestamp)) > TOLERANCE) throw new WebhookRefused('too_old');
  return newsIn(body, id);
}

/** The signature of a message; `secret` is `whsec_` and base64. */
export function signSandboxWebhook(
  { id, timestamp, body }: { id: string; timestamp: string; body: Buffer },
  secret: string,
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

interface SandboxMessage {
  type: string;
  occurred_at: string;
  data: {
    payment_key?: string;
    reference?: string;
    dispute?: Omit<Dispute, 'reason'> & { reason?: string };
  };
}

function newsIn(body: Buffer, eventId: string): WebhookNews {
  try {
    const { type, occurred_at, data } = JSON.parse(body.toString('utf8')) as SandboxMessage;
    const { payment_key: paymentKey, reference: gatewayReference, dispute } = data;
    const about = [type, occurred_at, paymentKey ?? '', gatewayReference ?? '', dispute?.id ?? ''];
    if (!about.every((text) => typeof text === 'string')) throw new Error('not text');
    if (dispute && !DISPUTE_STATUSES.includes(dispute.status)) throw new Error('no such status');
    return {
      ...{ eventId, type, occurredAt: new Date(occurred_at), paymentKey, gatewayReference },
      ...(dispute && { dispute: { ...dispute, reason: dispute.reason ?? null } }),
    };
  } catch {
    throw new WebhookRefused('unreadable');
  }
}
