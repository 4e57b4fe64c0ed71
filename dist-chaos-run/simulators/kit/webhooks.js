import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from './random.js';
const REORDER_MS = 200;
const ANSWER_MS = 10_000;
/** Tells events to the shop, as badly as it is set to. */
export class Webhooks {
    constructor(dialect) {
        this.dialect = dialect;
        this.deliveries = [];
        this.held = [];
        this.settings = {};
        this.random = seededRandom(1);
        this.stop = new AbortController();
        this.underWay = new Set();
    }
    set(settings) {
        this.settings = { ...this.settings, ...settings };
        if (settings.seed !== undefined)
            this.random = seededRandom(settings.seed);
    }
    /** News: sent, held back or lost. */
    emit(event) {
        const { url, hold, lost = 0, duplicated = 0, reordered = 0, late = 0, lateMs = 2000 } = this.settings;
        if (hold)
            this.held.push(event);
        if (!url || hold || this.random() < lost)
            return;
        const delay = this.random() < late ? lateMs : this.random() < reordered ? REORDER_MS : 0;
        const times = this.random() < duplicated ? 2 : 1;
        for (let time = 0; time < times; time++)
            this.track(this.send(event, delay * (time + 1)));
    }
    /** Sends what was held back, in the order and as often as asked. */
    async release({ order = 'as_happened', times = 1 } = {}) {
        const events = this.held.splice(0);
        if (order === 'reversed')
            events.reverse();
        for (const event of events)
            for (let time = 0; time < times; time++)
                await this.send(event, 0);
    }
    /** Sends one message that is not what it says. Answers the shop's status. */
    async forge(event, how) {
        return this.post(event, how);
    }
    /** Resolves when nothing is under way any more. */
    async drained() {
        while (this.underWay.size > 0)
            await Promise.all(this.underWay);
    }
    get pending() {
        return this.underWay.size + this.held.length;
    }
    async close() {
        this.stop.abort();
        await Promise.allSettled(this.underWay);
    }
    track(sending) {
        const tracked = sending.catch(() => undefined).finally(() => this.underWay.delete(tracked));
        this.underWay.add(tracked);
    }
    async send(event, delay) {
        const { retries = 5 } = this.settings;
        if (delay > 0)
            await sleep(delay, undefined, { signal: this.stop.signal });
        for (let attempt = 0; attempt <= retries; attempt++) {
            if (attempt > 0)
                await sleep(100 * 2 ** attempt, undefined, { signal: this.stop.signal });
            const status = await this.post(event);
            if (status >= 200 && status < 300)
                return;
        }
    }
    async post(event, how) {
        const { body, headers } = this.dialect().deliver(event, how);
        const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(ANSWER_MS)]);
        const request = { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers }, signal };
        const status = await fetch(this.settings.url, request).then(async (response) => (await response.arrayBuffer(), response.status), () => 0);
        this.deliveries.push({ event: event.id, status });
        return status;
    }
}
//# sourceMappingURL=webhooks.js.map