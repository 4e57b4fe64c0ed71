import { page } from '../kit/page.js';
import { announce, shownOrder } from './records.js';
/** Where PayPal asks its customer whether they want to pay, and sends them back to the shop. */
export const approvalPageRoutes = [
    { method: 'GET', path: '/checkoutnow/:id', operation: 'pages.approval', isPage: true, handle: show },
    { method: 'POST', path: '/checkoutnow/:id', operation: 'pages.approval.decide', isPage: true, handle: decide },
];
const DECISIONS = ['approve', 'approve-with-an-empty-account', 'refuse'];
function show(call) {
    const order = waiting(call);
    if (!order)
        return { status: 404, body: page('There is nothing to decide here.') };
    return { status: 200, body: page(`Pay ${order.amount.value} ${order.amount.currency_code}?`, DECISIONS) };
}
/** A refusal is only a way back: PayPal does not remember it. */
function decide(call) {
    const { unit, input, origin } = call;
    const order = waiting(call);
    if (!order)
        return { status: 404, body: page('There is nothing to decide here.') };
    const decision = DECISIONS.find((known) => known === input['decision']);
    if (!decision)
        return { status: 422, body: page('Yes or no?', DECISIONS) };
    if (decision === 'refuse')
        return back(order, order.cancelUrl, 'Payment was cancelled.');
    const emptyAccount = decision === 'approve-with-an-empty-account';
    const approved = unit.put('order', { ...order, status: 'APPROVED', emptyAccount });
    announce(unit, 'CHECKOUT.ORDER.APPROVED', 'checkout-order', shownOrder(unit, approved, origin));
    return back(order, order.returnUrl, 'Thank you. You can close this page.');
}
function back({ id }, way, text) {
    if (!way)
        return { status: 200, body: page(text) };
    const url = new URL(way);
    url.searchParams.set('token', id);
    url.searchParams.set('PayerID', 'PAYERSIMULATOR');
    return { status: 303, body: page('Going back to the shop.'), headers: { location: url.href } };
}
function waiting({ unit, params }) {
    const order = unit.get('order', params['id']);
    return order && ['CREATED', 'PAYER_ACTION_REQUIRED'].includes(order.status) ? order : undefined;
}
//# sourceMappingURL=approval-page.js.map