import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, digestOf, send } from './http.js';
const PATIENCE_MS = 120_000;
const PAUSE = { first: 100, longest: 1_500 };
/**
 * Whether an answer is the last word: a failure of the server, "too many", "under way" and "not known yet" are not. A
 * shopper who must act first has got an answer, too.
 */
export function verdictOf(heard) {
    const { status } = heard;
    const body = bodyOf(heard);
    if (status === 0 || status >= 500 || status === 429 || status === 408)
        return 'unknown';
    if (status === 409 && body.code === 'idempotency_in_flight')
        return 'unknown';
    if (status === 202)
        return body.payment?.status === 'requires_action' ? 'ok' : 'unknown';
    return status < 300 ? 'ok' : 'fail';
}
/** Sends operations to the shop's processes, again and again under the same key until the outcome is known. */
export class Sender {
    constructor(urls, history, random) {
        this.urls = urls;
        this.history = history;
        this.random = random;
        /** Operations that wait for an answer right now. */
        this.inFlight = new Set();
        /** Sendings so far, the repeated ones included. */
        this.sent = 0;
        /** Milliseconds that the answered sendings took. */
        this.times = [];
        /** Answers by their status; 0: none came. */
        this.statuses = new Map();
        this.turn = 0;
        this.wanted = new WeakMap();
    }
    /** One request to the next process in turn; nothing about it is remembered. */
    once({ path, body, headers }, method = 'POST', timeoutMs) {
        const urls = this.urls();
        return send({ method, url: urls[this.turn++ % urls.length] + path, body, headers, timeoutMs });
    }
    /** What was sent for an operation. */
    wantedOf(operation) {
        return this.wanted.get(operation);
    }
    /**
     * Carries an operation out. With `abandon` the client goes away after the first sending that nobody knew the outcome
     * of, as shoppers do.
     */
    async carryOut(operation, wanted, abandon = false) {
        this.wanted.set(operation, wanted);
        const headers = { ...wanted.headers, 'idempotency-key': operation.key };
        const giveUp = Date.now() + PATIENCE_MS;
        this.inFlight.add(operation);
        try {
            for (let pause = PAUSE.first;; pause = Math.min(pause * 1.6, PAUSE.longest)) {
                this.sent++;
                const heard = await this.once({ ...wanted, headers });
                const verdict = verdictOf(heard);
                if (heard.status !== 0)
                    this.times.push(heard.ms);
                this.statuses.set(heard.status, (this.statuses.get(heard.status) ?? 0) + 1);
                if (verdict !== 'unknown')
                    return this.ended(operation, verdict, heard);
                this.history.unknown(operation, heard.why ?? `${heard.status} ${String(bodyOf(heard).code)}`);
                operation.abandoned = abandon;
                if (abandon || Date.now() > giveUp)
                    return heard;
                await sleep(pause * (0.5 + this.random.next()));
            }
        }
        finally {
            this.inFlight.delete(operation);
        }
    }
    ended(operation, verdict, heard) {
        operation.answers.push(digestOf(heard));
        const body = bodyOf(heard);
        const order = (body.order ?? {});
        const payment = (body.payment ?? {});
        this.history.end(operation, verdict, {
            ...{ status: heard.status, code: body.code, orderId: order.id, paymentId: payment.id },
            ...{ total: order.totals?.total.amount, currency: order.totals?.total.currency },
        });
        return heard;
    }
}
//# sourceMappingURL=sender.js.map