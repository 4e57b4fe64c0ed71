import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { type Answer, type Api } from '../../support/api.js';

export const SANDBOX_SECRET = `whsec_${randomBytes(32).toString('base64')}`;

export interface Message {
  id?: string;
  /** Seconds from now. */
  age?: number;
  body?: string | Buffer;
  secret?: string;
  headers?: Record<string, string>;
  gateway?: string;
  /** Signatures that stand before ours. */
  others?: string[];
  /** Changes the body after it was signed. */
  altered?: (body: Buffer) => Buffer;
}

/** The body of a message about a payment. */
export function newsOf(data: Record<string, unknown>, type = 'payment.updated'): string {
  return JSON.stringify({ type, occurred_at: new Date().toISOString(), data });
}

/** Sends a message as the sandbox would: signed over its bytes by the recipe of Standard Webhooks. */
export function send(api: Api, message: Message = {}): Promise<Answer> {
  const { id = `msg_${randomUUID()}`, age = 0, secret = SANDBOX_SECRET, gateway = 'sandbox' } = message;
  const body = Buffer.from(message.body ?? newsOf({ payment_key: 'payment-x' }));
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]))
    .digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': [...(message.others ?? []), `v1,${signature}`].join(' '),
    ...message.headers,
  };
  const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  return api.post(`/v1/webhooks/${gateway}`, message.altered?.(body) ?? body, sent);
}
