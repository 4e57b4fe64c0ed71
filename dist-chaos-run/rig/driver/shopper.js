import { ADDRESS } from './goods.js';
import { bodyOf, digestOf } from './http.js';
import { verdictOf } from './sender.js';
/** Does what shoppers and staff do, and notes it in the history. Each order is marked by an e-mail address of its own. */
export class Shopper {
    constructor(sender, history, random, office, shippingOption, wallet) {
        this.sender = sender;
        this.history = history;
        this.random = random;
        this.office = office;
        this.shippingOption = shippingOption;
        this.wallet = wallet;
    }
    /** A checkout in one call. */
    async checkout({ lines, token = this.token(), abandon, key = this.random.key() }) {
        const email = `${key}@example.com`;
        const operation = await this.history.invoke({ kind: 'checkout', key, email, lines });
        const body = this.checkoutBody(lines, token, email);
        await this.sender.carryOut(operation, { path: '/v1/store/checkouts', body }, abandon);
        return operation;
    }
    /** A checkout that is sent so many times at once under its one key. */
    async checkoutAtOnce({ lines, token = this.token(), key = this.random.key() }, times) {
        const email = `${key}@example.com`;
        const operation = await this.history.invoke({ kind: 'checkout', key, email, lines });
        const wanted = { path: '/v1/store/checkouts', body: this.checkoutBody(lines, token, email) };
        await Promise.all(Array.from({ length: times }, () => this.sender.carryOut(operation, wanted)));
        return operation;
    }
    /** Sends an operation that has its answer once more, as it was; every answer of a key is compared by the checker. */
    async repeat(operation) {
        const wanted = this.sender.wantedOf(operation);
        if (!wanted)
            return;
        const heard = await this.sender.once({
            ...wanted,
            headers: { ...wanted.headers, 'idempotency-key': operation.key },
        });
        if (verdictOf(heard) !== 'unknown')
            operation.answers.push(digestOf(heard));
    }
    /** The body of a checkout in one call. */
    checkoutBody(lines, token, email) {
        return {
            ...{ currency: 'EUR', lines, email, shipping_address: ADDRESS, shipping_option_id: this.shippingOption },
            payment: paymentBy(token),
        };
    }
    /** A cart, filled and ready; undefined when the shop was not there for it (nothing of it is promised). */
    async cart(lines) {
        const made = await this.sender.once({ path: '/v1/store/carts', body: { currency: 'EUR' } });
        const { id, token } = bodyOf(made);
        if (verdictOf(made) !== 'ok')
            return undefined;
        const headers = { 'x-cart-token': token };
        for (const line of lines) {
            const added = await this.sender.once({ path: `/v1/store/carts/${id}/lines`, body: line, headers });
            if (verdictOf(added) !== 'ok')
                return undefined;
        }
        const email = `cart-${id}@example.com`;
        const body = { email, shipping_address: ADDRESS, shipping_option_id: this.shippingOption };
        const detailed = await this.sender.once({ path: `/v1/store/carts/${id}`, body, headers }, 'PATCH');
        return verdictOf(detailed) === 'ok' ? { id, token, email } : undefined;
    }
    /** Completes a cart under a key. */
    async complete(cart, { token = this.token(), abandon, key = this.random.key() } = {}) {
        const operation = await this.history.invoke({ kind: 'complete-cart', key, email: cart.email, cart: cart.id });
        const body = { payment: paymentBy(token) };
        const headers = { 'x-cart-token': cart.token };
        await this.sender.carryOut(operation, { path: `/v1/store/carts/${cart.id}/complete`, body, headers }, abandon);
        return operation;
    }
    /** Staff take, give back or let go of money; all of it without an amount. */
    operate(kind, payment, amount, abandon = false) {
        const body = kind === 'void' || amount === undefined ? {} : { amount: { amount, currency: 'EUR' } };
        return this.staff({ kind, payment, amount }, `/v1/admin/payments/${payment}/${kind === 'refund' ? 'refunds' : kind}`, body, abandon);
    }
    cancel(order) {
        return this.staff({ kind: 'cancel', order }, `/v1/admin/orders/${order}/cancel`, { reason: 'rig' });
    }
    fulfil(order) {
        return this.staff({ kind: 'fulfil', order }, `/v1/admin/orders/${order}/fulfilments`, {});
    }
    /** A token that behaves like one of the wallet's. */
    token() {
        return this.random.weighted(this.wallet.tokens);
    }
    async staff(what, path, body, abandon = false) {
        const operation = await this.history.invoke({ ...what, key: this.random.key() });
        await this.sender.carryOut(operation, { path, body, headers: this.office.headers }, abandon);
        return operation;
    }
}
function paymentBy(token) {
    return { gateway: token.startsWith('pm_') ? 'stripe' : 'sandbox', token };
}
//# sourceMappingURL=shopper.js.map