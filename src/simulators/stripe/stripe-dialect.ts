import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Dialect, type Forgery } from '../kit/dialect.js';
import { type Received } from '../kit/wire.js';
import { bankPageRoutes } from './bank-page.js';
import { bookRoutes } from './books.js';
import { customerRoutes } from './customers.js';
import { readForm } from './form.js';
import { outsideWorld } from './outside-world.js';
import { paymentIntentRoutes } from './payment-intents.js';
import { refundRoutes } from './refunds.js';
import { problem, say } from './say.js';

/** What the shop's settings must say to be let in and to believe the webhooks. */
export interface StripeSecrets {
  secretKey: string;
  webhookSecret: string;
}

export const STRIPE_SECRETS: StripeSecrets = {
  secretKey: 'sk_test_simulator',
  webhookSecret: 'whsec_simulator',
};

/** A signature older than this is refused; Stripe's libraries allow five minutes. */
const OLD_SECONDS = 3600;

/** Stripe's wire format, v1: form-encoded requests, JSON answers, idempotency keys, signed events. */
export function stripeDialect(secrets: StripeSecrets = STRIPE_SECRETS): Dialect {
  return {
    routes: [...paymentIntentRoutes, ...refundRoutes, ...customerRoutes, ...bookRoutes, ...bankPageRoutes],
    read: ({ method, url, raw }) => readForm(method === 'GET' ? url.search : raw.toString()),
    authenticate: (received) => (isLetIn(received, secrets.secretKey) ? undefined : unauthorized()),
    keyOf: ({ headers }) => headers['idempotency-key'],
    fingerprint: ({ method, url, raw }) =>
      createHash('sha256').update(`${method} ${url.pathname}\n`).update(raw).digest('base64url'),
    headers: (requestId) => ({ 'request-id': requestId, 'stripe-version': '2026-10-28.endive' }),
    replayed: { 'idempotent-replayed': 'true' },
    say,
    tamper: (what, body) => {
      const told = body as { object?: string; amount?: number; currency?: string };
      if (what === 'pending') return { ...told, status: told.object === 'refund' ? 'pending' : 'processing' };
      if (what === 'amount') return { ...told, amount: (told.amount ?? 0) + 1 };
      return { ...told, currency: told.currency === 'usd' ? 'gbp' : 'usd' };
    },
    deliver: (event, how) => deliver(JSON.stringify(event, null, 2), secrets.webhookSecret, how),
    control: outsideWorld,
  };
}

function isLetIn({ headers }: Received, secretKey: string): boolean {
  const authorization = headers['authorization'] ?? '';
  const basic = authorization.startsWith('Basic ') && Buffer.from(authorization.slice(6), 'base64').toString();
  const given = basic ? basic.split(':')[0]! : authorization.replace(/^Bearer /, '');
  return given.length === secretKey.length && timingSafeEqual(Buffer.from(given), Buffer.from(secretKey));
}

function unauthorized() {
  return problem(401, 'invalid_request_error', 'Invalid API Key provided.');
}

/** `Stripe-Signature: t=...,v1=...` over `t.body`. Source: https://docs.stripe.com/webhooks#verify-manually */
function deliver(body: string, secret: string, how?: Forgery): ReturnType<Dialect['deliver']> {
  if (how === 'unsigned') return { body, headers: {} };
  const time = Math.floor(Date.now() / 1000) - (how === 'old' ? OLD_SECONDS : 0);
  const key = how === 'other_secret' ? `${secret}_of_somebody_else` : secret;
  const signature = createHmac('sha256', key).update(`${time}.${body}`).digest('hex');
  const sent = how === 'altered' ? body.replace('{', '{ ') : body;
  return { body: sent, headers: { 'stripe-signature': `t=${time},v1=${signature}` } };
}
