import { setTimeout as sleep } from 'node:timers/promises';
/** Bounded load, until it is stopped: everything that shoppers and staff do, in proportion. */
export class Load {
    constructor(shopper, mix) {
        this.shopper = shopper;
        this.mix = mix;
        this.stopped = false;
        this.confirmed = [];
        this.captured = [];
        this.next = 0;
        this.clients = Array.from({ length: mix.clients }, () => this.client());
    }
    /** Lets every client finish what it is at. */
    async stop() {
        this.stopped = true;
        await Promise.all(this.clients);
    }
    async client() {
        while (!this.stopped) {
            await this.turn();
            if (this.stopped)
                return;
            await this.act();
        }
    }
    /** Waits until the rate allows another operation. */
    async turn() {
        if (!this.mix.perSecond)
            return;
        const at = Math.max(Date.now(), this.next);
        this.next = at + 1000 / this.mix.perSecond;
        await sleep(at - Date.now());
    }
    async act() {
        const { random } = this.shopper;
        const acts = [
            [60, () => this.buy()],
            [12, () => this.buyByCart()],
            [10, () => this.capture()],
            [6, () => this.refund()],
            [4, () => this.withOrder((order) => this.shopper.cancel(order.orderId))],
            [4, () => this.withOrder((order) => this.shopper.fulfil(order.orderId))],
            [4, () => this.again()],
        ];
        await random.weighted(acts)();
    }
    get abandon() {
        return this.shopper.random.chance((this.mix.abandonPercent ?? 0) / 100);
    }
    line() {
        const { random } = this.shopper;
        return { variant_id: random.any(this.mix.variants), quantity: random.whole(1, 2) };
    }
    async buy() {
        const lines = Array.from({ length: this.shopper.random.whole(1, 3) }, () => this.line());
        this.keep(await this.shopper.checkout({ lines, abandon: this.abandon }));
    }
    async buyByCart() {
        const cart = await this.shopper.cart([this.line()]);
        if (cart)
            this.keep(await this.shopper.complete(cart, { abandon: this.abandon }));
    }
    keep(operation) {
        if (operation.outcome === 'ok' && operation.status === 201)
            this.confirmed.push(operation);
    }
    async capture() {
        await this.withOrder(async ({ paymentId, total }) => {
            const amount = this.shopper.random.chance(0.5) ? undefined : this.shopper.random.whole(1, total);
            const { outcome } = await this.shopper.operate('capture', paymentId, amount, this.abandon);
            if (outcome === 'ok')
                this.captured.push(paymentId);
        });
    }
    async refund() {
        const { random } = this.shopper;
        if (this.captured.length === 0)
            return this.buy();
        const amount = random.chance(0.5) ? undefined : random.whole(1, 1500);
        await this.shopper.operate('refund', random.any(this.captured), amount, this.abandon);
    }
    async withOrder(work) {
        if (this.confirmed.length < 5)
            return this.buy();
        await work(this.shopper.random.any(this.confirmed));
    }
    /** An answered checkout sent once more gets the same answer. */
    async again() {
        await this.withOrder((order) => this.shopper.repeat(order));
    }
}
//# sourceMappingURL=load.js.map