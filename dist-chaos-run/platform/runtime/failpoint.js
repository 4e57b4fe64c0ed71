import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
/** Thrown where the plan says so. */
class StoppedByPlan extends Error {
    constructor() {
        super(...arguments);
        this.name = 'StoppedByPlan';
    }
}
const plan = process.env['CHAOS_PLAN'];
const LOOK_EVERY_MS = 50;
const made = new Map();
let stops = [];
let changed = 0;
let looked = 0;
/**
 * Takes the place of `platform/runtime/failpoint` in the rig's build: stops the process where the plan says so. The plan
 * is a JSON file named by CHAOS_PLAN and may change at any time; each stop is written down beside it before it is made.
 */
export function failpoint(name) {
    const stop = current().find((candidate) => candidate.at === name);
    if (!stop || (stop.oneIn !== undefined && Math.random() * stop.oneIn >= 1))
        return;
    const before = made.get(name) ?? 0;
    if (stop.times !== undefined && before >= stop.times)
        return;
    made.set(name, before + 1);
    appendFileSync(`${plan}.stops`, `${JSON.stringify({ at: name, action: stop.action, pid: process.pid, t: Date.now() })}\n`);
    if (stop.action === 'kill')
        process.kill(process.pid, 'SIGKILL');
    if (stop.action === 'throw')
        throw new StoppedByPlan(name);
    return sleep(stop.ms ?? 0);
}
function current() {
    const now = Date.now();
    if (!plan || now - looked < LOOK_EVERY_MS)
        return stops;
    looked = now;
    const modified = statSync(plan, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (modified !== changed) {
        changed = modified;
        stops = modified ? JSON.parse(readFileSync(plan, 'utf8')) : [];
    }
    return stops;
}
//# sourceMappingURL=live-failpoint.js.map