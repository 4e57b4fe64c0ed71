import { FORGERIES, Refusal } from './dialect.js';
import { FAULTS } from './faults.js';
const ok = (body = { ok: true }) => ({ status: 200, body });
const refuse = (error) => new Refusal({ status: 422, body: { error } });
/** `/_control/...`: what tests, the rig and the bench ask of a simulator, none of which the real gateway has. */
export class Controls {
    constructor(simulator) {
        this.simulator = simulator;
    }
    async answer({ method, url, raw }) {
        const input = raw.length > 0 ? JSON.parse(raw.toString()) : {};
        try {
            return await this.perform(`${method} ${url.pathname.slice('/_control/'.length)}`, input);
        }
        catch (error) {
            if (error instanceof Refusal)
                return error.reply;
            throw error;
        }
    }
    async perform(what, input) {
        const { simulator } = this;
        switch (what) {
            case 'GET journal':
                return ok({ entries: simulator.movements });
            case 'GET faults':
                return ok({ struck: simulator.faults.struck });
            case 'POST faults':
                return this.faults(input);
            case 'DELETE faults':
                simulator.faults.clear();
                return ok();
            case 'POST settings':
                return this.settings(input);
            case 'GET webhooks':
                return ok({ pending: simulator.webhooks.pending, deliveries: simulator.webhooks.deliveries });
            case 'POST webhooks':
                simulator.webhooks.set(input);
                return ok();
            case 'POST webhooks/release':
                await simulator.webhooks.release(input);
                return ok();
            case 'POST webhooks/drain':
                await simulator.webhooks.drained();
                return ok();
            case 'POST webhooks/forge':
                return this.forge(input);
            default:
                return this.act(what, input);
        }
    }
    faults({ script = [], rates, seed, }) {
        const unknown = [...script, ...(rates ?? [])].find(({ fault }) => !FAULTS.includes(fault));
        if (unknown)
            throw refuse(`There is no fault "${unknown.fault}"; there is ${FAULTS.join(', ')}.`);
        this.simulator.faults.add(...script);
        if (rates)
            this.simulator.faults.roll(rates, seed);
        return ok();
    }
    settings({ latency_ms, search_lag_ms }) {
        this.simulator.latencyMs = latency_ms ?? this.simulator.latencyMs;
        this.simulator.searchLagMs = search_lag_ms ?? this.simulator.searchLagMs;
        return ok({ latency_ms: this.simulator.latencyMs, search_lag_ms: this.simulator.searchLagMs });
    }
    async forge({ event = '', how = 'unsigned' }) {
        const known = this.simulator.find('event', event);
        if (!known)
            throw refuse(`There is no event "${event}".`);
        if (!FORGERIES.includes(how))
            throw refuse(`There is no forgery "${how}"; there is ${FORGERIES.join(', ')}.`);
        return ok({ status: await this.simulator.webhooks.forge(known, how) });
    }
    /** `POST disputes` and what else the dialect offers. */
    async act(what, input) {
        const [method, name = ''] = what.split(' ');
        if (method !== 'POST')
            throw new Refusal({ status: 404, body: { error: `There is no control "${what}".` } });
        return ok(await this.simulator.act(name, input));
    }
}
//# sourceMappingURL=controls.js.map