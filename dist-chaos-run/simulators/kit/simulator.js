import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controls } from './controls.js';
import { Refusal } from './dialect.js';
import { Faults } from './faults.js';
import { randomId } from './random.js';
import { routeOf } from './routes.js';
import { Store, Unit } from './store.js';
import { struckBefore, tellAfter } from './strike.js';
import { Webhooks } from './webhooks.js';
import { receive, send } from './wire.js';
/** A gateway that can be run anywhere: its public wire format, a memory that survives it, and faults on demand. */
export class Simulator {
    constructor(dialect, options) {
        this.dialect = dialect;
        this.faults = new Faults();
        this.inFlight = new Set();
        this.controls = new Controls(this);
        this.store = Store.open(options.journal);
        this.latencyMs = options.latencyMs ?? 0;
        this.searchLagMs = options.searchLagMs ?? 60_000;
        this.webhooks = new Webhooks(() => this.dialect);
        this.webhooks.set(options.webhooks ?? {});
        this.server = createServer((request, response) => void this.serve(request, response));
        this.server.keepAliveTimeout = 60_000;
    }
    static async start(dialect, options) {
        const simulator = new Simulator(dialect, options);
        simulator.server.listen(options.port ?? 0, '127.0.0.1');
        await once(simulator.server, 'listening');
        return simulator;
    }
    get url() {
        return `http://127.0.0.1:${this.server.address().port}`;
    }
    /** The outside truth, oldest first. */
    get movements() {
        return this.store.movements;
    }
    /** Something that the outside world does. */
    async act(name, input) {
        const action = this.dialect.control[name];
        if (!action)
            throw new Refusal({ status: 404, body: { error: `There is no control "${name}".` } });
        const unit = new Unit(this.store);
        const result = action(input, unit);
        await this.commit(unit);
        return result;
    }
    /** All things of a type, oldest first. */
    all(type) {
        return this.store.all(type);
    }
    find(type, id) {
        return this.store.get(type, id);
    }
    async close() {
        await this.webhooks.close();
        this.server.closeAllConnections();
        await new Promise((closed) => this.server.close(closed));
        await this.store.close();
    }
    async serve(request, response) {
        response.on('error', () => undefined);
        try {
            const received = await receive(request);
            if (received.url.pathname.startsWith('/_control/'))
                return send(response, await this.controls.answer(received));
            await this.answer(received, response);
        }
        catch {
            send(response, this.dialect.say.internal());
        }
    }
    async answer(received, response) {
        const requestId = randomId('req_', 14);
        const headers = this.dialect.headers(requestId);
        const tell = (reply) => send(response, { ...reply, headers: { ...headers, ...reply.headers } });
        const found = routeOf(this.dialect.routes, received);
        if (!found)
            return tell(this.dialect.say.notFound());
        const { route, params } = found;
        const refused = route.isPage ? undefined : this.dialect.authenticate(received);
        if (refused)
            return tell(refused);
        const key = received.method === 'POST' && !route.isPage ? this.dialect.keyOf(received) : undefined;
        const fault = route.isPage ? undefined : this.faults.take(route.operation, received.method !== 'GET', key);
        if (this.latencyMs > 0)
            await sleep(this.latencyMs);
        if (fault && (await struckBefore(fault, response, this.dialect.say, tell)))
            return;
        const reply = await this.effect(route, received, { params, key, requestId, fault });
        await tellAfter(fault, { ...reply, headers: { ...headers, ...reply.headers } }, response, this.dialect.tamper);
    }
    /** Carries the request out, or repeats what its key was answered; on the disk when it resolves. */
    async effect(route, received, { params, key, requestId, fault }) {
        const { say, replayed } = this.dialect;
        const input = this.dialect.read(received);
        const fingerprint = this.dialect.fingerprint(received, input);
        const known = key === undefined ? undefined : this.store.answerTo(key);
        if (known && known.fingerprint !== fingerprint)
            return say.otherRequest(known.key);
        if (key !== undefined && this.inFlight.has(key))
            return say.inFlight();
        if (known)
            return { status: known.status, body: this.renewed(known.body), headers: replayed };
        if (key !== undefined)
            this.inFlight.add(key);
        try {
            const unit = new Unit(this.store);
            const decline = fault?.fault === 'decline' ? fault : undefined;
            const { url: origin, searchLagMs } = this;
            const reply = route.handle({ params, input, key, unit, origin, decline, searchLagMs, requestId });
            const told = fault?.fault === 'error_after' ? say.internal() : reply;
            const kept = this.dialect.renew ? reply : told; // who answers anew remembers what is, not what was said
            await this.commit(unit, key === undefined ? undefined : { key, fingerprint, ...kept, at: unit.entry.at });
            return told;
        }
        catch (error) {
            if (error instanceof Refusal)
                return error.reply;
            throw error;
        }
        finally {
            if (key !== undefined)
                this.inFlight.delete(key);
        }
    }
    renewed(body) {
        return this.dialect.renew?.(body, new Unit(this.store), this.url) ?? body;
    }
    async commit(unit, answer) {
        if (unit.isEmpty && !answer)
            return;
        const entry = unit.finish(answer && { ...answer, status: answer.status, body: answer.body });
        await this.store.commit(entry);
        for (const { type, value } of entry.objects)
            if (type === 'event')
                this.webhooks.emit(value);
    }
}
//# sourceMappingURL=simulator.js.map