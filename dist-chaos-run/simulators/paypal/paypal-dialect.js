import { createHash, createHmac, randomUUID } from 'node:crypto';
import { randomId } from '../kit/random.js';
import { approvalPageRoutes } from './approval-page.js';
import { orderRoutes } from './orders.js';
import { outsideWorld } from './outside-world.js';
import { paymentRoutes } from './payments.js';
import { shownOrder } from './records.js';
import { reportingRoutes } from './reporting.js';
import { say } from './say.js';
export const PAYPAL_SECRETS = {
    clientId: 'paypal-simulator',
    clientSecret: 'paypal-simulator-secret',
    webhookId: '1JE4291016473214C',
};
const TOKEN_SECONDS = 32_400;
const OLD_MS = 3_600_000;
/** PayPal's REST format: access tokens, JSON, `PayPal-Request-Id`, messages that PayPal itself verifies. */
export function paypalDialect(secrets = PAYPAL_SECRETS) {
    const tokens = new Set();
    const access = [
        {
            method: 'POST',
            path: '/v1/oauth2/token',
            operation: 'oauth2.token',
            handle: ({ input }) => newToken(tokens, input),
        },
        {
            ...{ method: 'POST', path: '/v1/notifications/verify-webhook-signature', operation: 'webhooks.verify' },
            handle: ({ input }) => ({ status: 200, body: { verification_status: verdict(input, secrets) } }),
        },
    ];
    return {
        routes: [...access, ...orderRoutes, ...paymentRoutes, ...reportingRoutes, ...approvalPageRoutes],
        read,
        authenticate: (received) => (isLetIn(received, secrets, tokens) ? undefined : unauthorized()),
        keyOf: ({ headers }) => headers['paypal-request-id'],
        fingerprint: ({ method, url, raw }) => createHash('sha256').update(`${method} ${url.pathname}\n`).update(raw).digest('base64url'),
        headers: (requestId) => ({ 'paypal-debug-id': requestId }),
        replayed: {},
        renew: (body, unit, origin) => {
            const order = unit.get('order', body?.id ?? '');
            return order ? shownOrder(unit, order, origin) : body;
        },
        say,
        tamper,
        deliver: (event, how) => deliver(JSON.stringify(event), secrets.webhookId, how),
        control: { ...outsideWorld, 'tokens/revoke': () => tokens.clear() },
    };
}
function read({ method, url, headers, raw }) {
    if (method === 'GET')
        return Object.fromEntries(url.searchParams);
    const text = raw.toString();
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    return isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? {} : JSON.parse(text);
}
function newToken(tokens, { grant_type }) {
    if (grant_type !== 'client_credentials')
        return { status: 400, body: { error: 'unsupported_grant_type' } };
    const access_token = randomId('A21AA', 60);
    tokens.add(access_token);
    const scope = 'https://uri.paypal.com/services/payments/payment https://uri.paypal.com/services/reporting/search/read';
    return {
        status: 200,
        body: { scope, access_token, token_type: 'Bearer', app_id: 'APP-SIMULATOR', expires_in: TOKEN_SECONDS },
    };
}
function isLetIn({ url, headers }, { clientId, clientSecret }, tokens) {
    const authorization = headers['authorization'] ?? '';
    if (url.pathname !== '/v1/oauth2/token')
        return tokens.has(authorization.replace(/^Bearer /, ''));
    return authorization === `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}
function unauthorized() {
    return { status: 401, body: { error: 'invalid_token', error_description: 'Token signature verification failed' } };
}
function tamper(what, body) {
    const change = ({ value, currency_code }) => what === 'amount'
        ? { currency_code, value: `1${value}` }
        : { currency_code: currency_code === 'USD' ? 'GBP' : 'USD', value };
    const isAmount = (value) => typeof value?.currency_code === 'string';
    return JSON.parse(JSON.stringify(body ?? {}, (_, value) => (isAmount(value) ? { ...change(value) } : value)));
}
/** The real one signs with RSA over id, time, webhook and checksum; only PayPal's own verification knows the difference. */
function signatureOf(id, time, webhookId, event) {
    return createHmac('sha256', webhookId)
        .update(`${id}|${time}|${JSON.stringify(event)}`)
        .digest('base64');
}
function verdict(input, { webhookId }) {
    const { transmission_id, transmission_time, transmission_sig, webhook_event } = input;
    const right = signatureOf(transmission_id, transmission_time, webhookId, webhook_event);
    return input['webhook_id'] === webhookId && transmission_sig === right ? 'SUCCESS' : 'FAILURE';
}
function deliver(body, webhookId, how) {
    if (how === 'unsigned')
        return { body, headers: {} };
    const [id, time] = [randomUUID(), new Date(Date.now() - (how === 'old' ? OLD_MS : 0)).toISOString()];
    const key = how === 'other_secret' ? `${webhookId}-of-somebody-else` : webhookId;
    const headers = {
        ...{ 'paypal-transmission-id': id, 'paypal-transmission-time': time, 'paypal-auth-algo': 'SHA256withRSA' },
        'paypal-transmission-sig': signatureOf(id, time, key, JSON.parse(body)),
        'paypal-cert-url': 'https://api.paypal.com/v1/notifications/certs/CERT-simulator',
    };
    return { body: how === 'altered' ? body.replace('"event_version":"1.0"', '"event_version":"1.1"') : body, headers };
}
//# sourceMappingURL=paypal-dialect.js.map