import { each, sumOf } from '../check.js';
const SOLD_FACT = 'orders.order-confirmed.v1';
const ABOUT = /^orders\.order-(placed|confirmed|cancelled|fulfilled)\.v1$/;
/** Facts: told if and only if it is so, heard by everybody, with one effect each. */
export const FACTS = [
    {
        invariant: 'I18',
        title: 'no fact about an order that is not there',
        look: ({ facts, orders }) => {
            const ids = new Set(orders.map(({ id }) => id));
            return each(facts.filter(({ type }) => ABOUT.test(type)), ({ position, type, subject }) => !ids.has(subject) && `fact ${position} (${type}) is about ${subject}, which is not there`);
        },
    },
    {
        invariant: 'I18',
        title: 'every capture and refund is told once, with its sum',
        look: ({ facts, payments }) => {
            const told = (type, id, field) => sumOf(facts.filter((fact) => fact.type === type && fact.data.paymentId === id), ({ data }) => Number(data[field]));
            const moved = payments.filter(({ captured, refunded }) => captured > 0 || refunded > 0);
            return each(moved, ({ id, captured, refunded }) => {
                const sums = [
                    told('payments.payment-captured.v1', id, 'amount'),
                    told('payments.payment-refunded.v1', id, 'amount'),
                ];
                return ((sums[0] !== captured || sums[1] !== refunded) &&
                    `payment ${id}: captured ${captured}, refunded ${refunded}, told ${sums.join(', ')}`);
            });
        },
    },
    {
        invariant: 'I19',
        title: 'sales figures count each confirmed order once',
        look: ({ facts, sales }) => {
            const sold = facts.filter(({ type }) => type === SOLD_FACT);
            const told = { orders: sold.length, gross: sumOf(sold, ({ data }) => Number(data.total)) };
            const shown = { orders: sumOf(sales, ({ orders }) => orders), gross: sumOf(sales, ({ gross }) => gross) };
            const off = told.orders !== shown.orders || told.gross !== shown.gross;
            return {
                looked: sold.length,
                violations: off ? [`told ${JSON.stringify(told)}, shown ${JSON.stringify(shown)}`] : [],
            };
        },
    },
    {
        invariant: 'I20',
        title: 'every subscriber has read the whole log',
        look: ({ subscribers }) => each(subscribers, ({ name, position, last }) => position < last && `${name} stands at ${position} of ${last}`),
    },
    {
        invariant: 'I22',
        title: 'no fact was given up on',
        look: ({ deadLetters, facts }) => ({
            looked: facts.length,
            violations: deadLetters.map(({ subscriber, position, error }) => `${subscriber} gave up on fact ${position}: ${String(error).split('\n')[0]}`),
        }),
    },
    {
        invariant: 'I23',
        title: 'no job is left behind by a dead worker, and none has given up',
        look: ({ jobs }) => each(jobs, ({ task_identifier, locked_by, attempts, max_attempts }) => (locked_by || attempts >= max_attempts) &&
            `job ${task_identifier}: locked by ${locked_by}, ${attempts} of ${max_attempts} tries`),
    },
    {
        invariant: 'I24',
        title: 'nobody was written to about an order that was never confirmed',
        look: ({ letters, orders, mails }) => {
            const confirmed = new Set(orders
                .filter(({ confirmed_at }) => confirmed_at)
                .flatMap(({ id, number }) => [id, `${number}-confirmation.eml`]));
            const told = letters
                .filter(({ kind, sent_at }) => kind === 'order_confirmation' && sent_at)
                .map(({ order_id }) => order_id);
            return each([...told, ...mails.filter((name) => name.endsWith('-confirmation.eml'))], (name) => !confirmed.has(name) && `confirmation ${name} is of no confirmed order`);
        },
    },
];
//# sourceMappingURL=facts.js.map