import { page } from '../kit/page.js';
import { paymentMethod } from './cards.js';
import { charge, refuse } from './charging.js';
import { attached } from './customers.js';
import { textAt } from './form.js';
/** Where a bank asks its customer whether it was them (3-D Secure), and sends them back to the shop. */
export const bankPageRoutes = [
    { method: 'GET', path: '/pages/3ds/:id', operation: 'pages.3ds', isPage: true, handle: show },
    { method: 'POST', path: '/pages/3ds/:id', operation: 'pages.3ds.decide', isPage: true, handle: decide },
];
function show(call) {
    const intent = waiting(call);
    if (!intent)
        return { status: 404, body: page('There is nothing to decide here.') };
    return {
        status: 200,
        body: page(`Pay ${intent.amount} ${intent.currency} (smallest units)?`, ['approve', 'refuse']),
    };
}
/** `decision=approve` or `refuse`, as a form; answers with the way back. */
function decide(call) {
    const { unit, input } = call;
    const intent = waiting(call);
    if (!intent)
        return { status: 404, body: page('There is nothing to decide here.') };
    const decision = textAt(input, 'decision');
    if (decision === 'approve')
        approve(call, intent);
    else if (decision === 'refuse')
        refuse(unit, intent, {
            ...{ type: 'invalid_request_error', code: 'payment_intent_authentication_failure' },
            message: 'The provided payment method has failed authentication.',
        });
    else
        return { status: 422, body: page('Approve or refuse?', ['approve', 'refuse']) };
    return back(intent);
}
function approve({ unit, decline }, intent) {
    const code = decline?.code ?? 'card_declined';
    const message = 'Your card was declined.';
    const paid = decline
        ? refuse(unit, intent, { type: 'card_error', code: 'card_declined', decline_code: code, message })
        : charge(unit, intent);
    const method = unit.get('payment_method', paid.payment_method ?? '');
    if (method && paid.setup_future_usage && paid.customer)
        attached(unit, paymentMethod(unit, method.id), paid.customer);
}
function back({ id, client_secret, simulator }) {
    if (!simulator.returnUrl)
        return { status: 200, body: page('Thank you. You can close this page.') };
    const url = new URL(simulator.returnUrl);
    url.searchParams.set('payment_intent', id);
    url.searchParams.set('payment_intent_client_secret', client_secret);
    return { status: 303, body: page('Going back to the shop.'), headers: { location: url.href } };
}
function waiting({ unit, params }) {
    const intent = unit.get('payment_intent', params['id']);
    return intent?.status === 'requires_action' ? intent : undefined;
}
//# sourceMappingURL=bank-page.js.map