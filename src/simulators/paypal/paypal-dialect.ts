import { createHash, createHmac, randomUUID } from 'node:crypto';
import { type Dialect, type Forgery, type Input, type Route, type Tampering } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Received, type Reply } from '../kit/wire.js';
import { approvalPageRoutes } from './approval-page.js';
import { type Amount, type Order } from './objects.js';
import { disputeRoutes } from './disputes.js';
import { orderRoutes } from './orders.js';
import { outsideWorld } from './outside-world.js';
import { paymentRoutes } from './payments.js';
import { shownOrder } from './records.js';
import { reportingRoutes } from './reporting.js';
import { problem, say } from './say.js';
import { vaultRoutes } from './vault.js';

/** What the shop's settings must say to be let in and to believe the webhooks. */
export interface PaypalSecrets {
  clientId: string;
  clientSecret: string;
  webhookId: string;
}

export const PAYPAL_SECRETS: PaypalSecrets = {
  clientId: 'paypal-simulator',
  clientSecret: 'paypal-simulator-secret',
  webhookId: '1JE4291016473214C',
};

const ALGORITHM = 'SHA256withRSA';
const ASKED = ['auth_algo', 'cert_url', 'transmission_id', 'transmission_sig', 'transmission_time', 'webhook_id'];
const TOKEN_SECONDS = 32_400;
const OLD_MS = 3_600_000;

/** PayPal's REST format: access tokens, JSON, `PayPal-Request-Id`, messages that PayPal itself verifies. */
export function paypalDialect(secrets: PaypalSecrets = PAYPAL_SECRETS): Dialect {
  const tokens = new Set<string>();
  const access: Route[] = [
    {
      method: 'POST',
      path: '/v1/oauth2/token',
      operation: 'oauth2.token',
      handle: ({ input }) => newToken(tokens, input),
    },
    {
      ...{ method: 'POST', path: '/v1/notifications/verify-webhook-signature', operation: 'webhooks.verify' },
      handle: ({ input }) => verified(input, secrets),
    },
  ];
  return {
    routes: [
      ...access,
      ...orderRoutes,
      ...paymentRoutes,
      ...reportingRoutes,
      ...disputeRoutes,
      ...vaultRoutes,
      ...approvalPageRoutes,
    ],
    read,
    authenticate: (received) => (isLetIn(received, secrets, tokens) ? undefined : unauthorized()),
    keyOf: ({ headers }) => headers['paypal-request-id'],
    fingerprint: ({ method, url, raw }) =>
      createHash('sha256').update(`${method} ${url.pathname}\n`).update(raw).digest('base64url'),
    headers: (requestId) => ({ 'paypal-debug-id': requestId }),
    replayed: {},
    renew: (body, unit, origin) => {
      const order = unit.get<Order>('order', (body as { id?: string } | undefined)?.id ?? '');
      return order ? shownOrder(unit, order, origin) : body;
    },
    say,
    tamper,
    deliver: (event, how) => deliver(JSON.stringify(event), secrets.webhookId, how),
    control: { ...outsideWorld, 'tokens/revoke': () => tokens.clear() },
  };
}

function read({ method, url, headers, raw }: Received): Input {
  if (method === 'GET') return Object.fromEntries(url.searchParams);
  const text = raw.toString();
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? {} : (JSON.parse(text) as Input);
}

function newToken(tokens: Set<string>, { grant_type }: Input): Reply {
  if (grant_type !== 'client_credentials') return { status: 400, body: { error: 'unsupported_grant_type' } };
  const access_token = randomId('A21AA', 60);
  tokens.add(access_token);
  const scope =
    'https://uri.paypal.com/services/payments/payment https://uri.paypal.com/services/reporting/search/read';
  return {
    status: 200,
    body: { scope, access_token, token_type: 'Bearer', app_id: 'APP-SIMULATOR', expires_in: TOKEN_SECONDS },
  };
}

function isLetIn({ url, headers }: Received, { clientId, clientSecret }: PaypalSecrets, tokens: Set<string>): boolean {
  const authorization = headers['authorization'] ?? '';
  if (url.pathname !== '/v1/oauth2/token') return tokens.has(authorization.replace(/^Bearer /, ''));
  return authorization === `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

function unauthorized(): Reply {
  return { status: 401, body: { error: 'invalid_token', error_description: 'Token signature verification failed' } };
}

function tamper(what: Tampering, body: unknown): unknown {
  if (what === 'pending') return { ...(body as object), status: 'PENDING' };
  const change = ({ value, currency_code }: Amount): Amount =>
    what === 'amount'
      ? { currency_code, value: `1${value}` }
      : { currency_code: currency_code === 'USD' ? 'GBP' : 'USD', value };
  const isAmount = (value: unknown): value is Amount => typeof (value as Amount | null)?.currency_code === 'string';
  return JSON.parse(
    JSON.stringify(body ?? {}, (_, value: unknown) => (isAmount(value) ? { ...change(value) } : value)),
  );
}

/** The real one signs with RSA over id, time, webhook and checksum; only PayPal's own verification knows the difference. */
function signatureOf(id: string, time: string, webhookId: string, event: unknown): string {
  return createHmac('sha256', webhookId)
    .update(`${id}|${time}|${JSON.stringify(event)}`)
    .digest('base64');
}

/** A question that lacks something, or names a certificate that is not PayPal's, is refused and not answered. */
function verified(input: Input, secrets: PaypalSecrets): Reply {
  const isAsked = ASKED.every((name) => typeof input[name] === 'string' && input[name] !== '');
  const isItsCertificate = String(input['cert_url']).startsWith('https://api.paypal.com/');
  if (!isAsked || !isItsCertificate || input['auth_algo'] !== ALGORITHM)
    return problem(400, 'INVALID_REQUEST', 'Request is not well-formed.', 'MALFORMED_REQUEST');
  return { status: 200, body: { verification_status: verdict(input, secrets) } };
}

function verdict(input: Input, { webhookId }: PaypalSecrets): 'SUCCESS' | 'FAILURE' {
  const { transmission_id, transmission_time, transmission_sig, webhook_event } = input as Record<string, string>;
  const right = signatureOf(transmission_id!, transmission_time!, webhookId, webhook_event);
  return input['webhook_id'] === webhookId && transmission_sig === right ? 'SUCCESS' : 'FAILURE';
}

function deliver(body: string, webhookId: string, how?: Forgery): ReturnType<Dialect['deliver']> {
  if (how === 'unsigned') return { body, headers: {} };
  const [id, time] = [randomUUID(), new Date(Date.now() - (how === 'old' ? OLD_MS : 0)).toISOString()];
  const key = how === 'other_secret' ? `${webhookId}-of-somebody-else` : webhookId;
  const headers = {
    ...{ 'paypal-transmission-id': id, 'paypal-transmission-time': time, 'paypal-auth-algo': ALGORITHM },
    'paypal-transmission-sig': signatureOf(id, time, key, JSON.parse(body)),
    'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-simulator',
  };
  return { body: how === 'altered' ? body.replace('"event_version":"1.0"', '"event_version":"1.1"') : body, headers };
}
