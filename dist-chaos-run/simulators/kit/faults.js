import { seededRandom } from './random.js';
/** What can go wrong with one call. */
export const FAULTS = [
    /** Nothing but time: `ms` before anything happens. */
    'latency',
    /** The gateway refuses, with `code` if given. */
    'decline',
    /** The request never arrives, and nobody answers. */
    'timeout_before',
    /** It takes effect, and nobody answers. */
    'timeout_after',
    /** The connection breaks before anything happens. */
    'reset_before',
    /** It takes effect, and the connection breaks in the middle of the answer. */
    'reset_after',
    /** 500 without an effect. */
    'error_before',
    /** It takes effect, and the answer is 500. */
    'error_after',
    /** 503 without an effect. */
    'unavailable',
    /** 429 without an effect. */
    'rate_limited',
    /** It takes effect, and the answer tells other money. */
    'amount_mismatch',
    'currency_mismatch',
    /** It takes effect, and the answer has no end or no sense. */
    'huge_body',
    'nonsense_body',
];
/** Which call goes wrong: first what was scripted, in its order, then what the seeded dice say. */
export class Faults {
    constructor() {
        this.script = [];
        this.rates = [];
        this.random = seededRandom(1);
        this.counts = new Map();
    }
    add(...faults) {
        this.script.push(...faults.map((fault) => ({ times: 1, ...fault })));
    }
    /** Replaces the dice. */
    roll(rates, seed = 1) {
        this.rates = rates;
        this.random = seededRandom(seed);
    }
    clear() {
        this.script = [];
        this.rates = [];
    }
    /** How often each fault struck. */
    get struck() {
        return Object.fromEntries(this.counts);
    }
    /** What goes wrong with this call, if anything does. */
    take(operation, hasEffect, key) {
        const matches = ({ on, key: only }) => (on === undefined ? hasEffect : on === operation) && (only === undefined || only === key);
        const scripted = this.script.find(matches);
        const fault = scripted ?? this.rates.find((rate) => matches(rate) && this.random() < rate.probability);
        if (scripted && --scripted.times === 0)
            this.script.splice(this.script.indexOf(scripted), 1);
        if (fault)
            this.counts.set(fault.fault, (this.counts.get(fault.fault) ?? 0) + 1);
        return fault;
    }
}
//# sourceMappingURL=faults.js.map