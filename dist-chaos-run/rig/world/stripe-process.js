import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJournal } from '../../simulators/kit/journal.js';
import { bodyOf, send } from '../driver/http.js';
import { NodeProcess } from '../processes/node-process.js';
const SCRIPT = new URL('../../simulators/stripe.js', import.meta.url);
/** A Stripe of the rig's own in a process of its own, with a journal that outlives everything else. */
export class StripeProcess {
    constructor(process, port, journal) {
        this.process = process;
        this.port = port;
        this.journal = journal;
    }
    static async start(folder) {
        const journal = `${folder}/stripe-journal.jsonl`;
        const log = `${folder}/stripe.log`;
        const process = new NodeProcess({ name: 'stripe', script: SCRIPT, env: {}, log, args: ['--journal', journal] });
        for (let tries = 0; tries < 600; tries++, await sleep(50)) {
            const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(await readFile(log, 'utf8'))?.[1];
            if (port)
                return new StripeProcess(process, Number(port), journal);
        }
        throw new Error(`The gateway does not start:\n${await process.tail()}`);
    }
    /** Asks something of the simulator that no real gateway would do. */
    async control(method, path, body = {}) {
        const url = `http://127.0.0.1:${this.port}/_control/${path}`;
        const heard = await send({ method, url, body: method === 'GET' ? undefined : body });
        if (heard.status !== 200)
            throw new Error(`The gateway's control ${path}: ${heard.why ?? heard.text}`);
        return bodyOf(heard);
    }
    /** What truly happened, by its journal. */
    books() {
        const movements = readJournal(this.journal);
        return { charges: chargesIn(movements), moves: movements.flatMap(moveOf) };
    }
    stop() {
        return this.process.kill();
    }
}
/** At Stripe the first capture lets go of the rest. Source: docs.stripe.com/payments/place-a-hold-on-a-payment-method */
function chargesIn(movements) {
    const sum = (payment, kind) => movements.reduce((total, move) => (move.payment === payment && move.kind === kind ? total + move.amount : total), 0);
    return movements.flatMap(({ kind, payment: reference, paymentKey: key, amount, currency }) => {
        if (kind !== 'authorization')
            return [];
        const captured = sum(reference, 'capture');
        const voided = captured > 0 ? Math.max(0, amount - captured) : sum(reference, 'void');
        const state = captured === 0 && voided > 0 ? 'voided' : 'authorized';
        return [{ key, reference, amount, currency, state, captured, voided, refunded: sum(reference, 'refund') }];
    });
}
function moveOf({ kind, key, payment: reference, amount }) {
    return kind === 'capture' || kind === 'refund' || kind === 'void' ? [{ kind, key, reference, amount }] : [];
}
//# sourceMappingURL=stripe-process.js.map