import { textAt } from './form.js';
import { expands, listed } from './listing.js';
import { shown } from './records.js';
import { missing } from './say.js';
/** What happened, as the account's owner can list it: charges, the balance, disputes, events. */
export const bookRoutes = [
    { method: 'GET', path: '/v1/charges', operation: 'charges.list', handle: listCharges },
    { method: 'GET', path: '/v1/charges/:id', operation: 'charges.retrieve', handle: one('charge') },
    { method: 'GET', path: '/v1/balance_transactions', operation: 'balance_transactions.list', handle: listBalance },
    {
        ...{ method: 'GET', path: '/v1/balance_transactions/:id', operation: 'balance_transactions.retrieve' },
        handle: one('balance_transaction'),
    },
    { method: 'GET', path: '/v1/disputes', operation: 'disputes.list', handle: listDisputes },
    { method: 'GET', path: '/v1/disputes/:id', operation: 'disputes.retrieve', handle: one('dispute') },
    { method: 'GET', path: '/v1/events', operation: 'events.list', handle: listEvents },
    { method: 'GET', path: '/v1/events/:id', operation: 'events.retrieve', handle: one('event') },
];
function one(type) {
    return ({ unit, params }) => {
        const found = unit.get(type, params['id']);
        if (!found)
            throw missing(type, params['id']);
        return { status: 200, body: shown(found) };
    };
}
function listCharges(call) {
    const intent = textAt(call.input, 'payment_intent');
    const all = call.unit.all('charge').filter((charge) => !intent || charge.payment_intent === intent);
    return listed(call, '/v1/charges', all);
}
function listDisputes(call) {
    const intent = textAt(call.input, 'payment_intent');
    const all = call.unit.all('dispute').filter((dispute) => !intent || dispute.payment_intent === intent);
    return listed(call, '/v1/disputes', all);
}
function listBalance(call) {
    const { unit, input } = call;
    const type = textAt(input, 'type');
    const all = unit.all('balance_transaction').filter((entry) => !type || entry.type === type);
    return listed(call, '/v1/balance_transactions', all, (entry) => expands(call, 'data.source') ? withSource(unit, entry) : entry);
}
function withSource(unit, entry) {
    const source = unit.get('charge', entry.source) ??
        unit.get('refund', entry.source) ??
        unit.get('dispute', entry.source);
    return { ...entry, source: source ?? entry.source };
}
function listEvents(call) {
    const { unit, input } = call;
    const types = [textAt(input, 'type'), ...Object.values((input['types'] ?? {}))];
    const wanted = types.filter((type) => type !== undefined);
    const all = unit.all('event').filter(({ type }) => wanted.length === 0 || wanted.includes(type));
    return listed(call, '/v1/events', all);
}
//# sourceMappingURL=books.js.map