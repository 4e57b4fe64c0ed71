import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Load } from '../driver/load.js';
import { checkAll } from './scenario.js';
const OF_API = [
    ...['idempotency.claimed', 'transaction.before-commit', 'transaction.committed', 'checkout.placed'],
    ...['checkout.asked', 'checkout.settled', 'operation.begun', 'operation.asked', 'idempotency.handled'],
];
const OF_WORKER = [
    ...[
        'facts.handled',
        'facts.checkpointed',
        'jobs.taken',
        'jobs.done',
        'transaction.before-commit',
        'transaction.committed',
    ],
];
const PATIENCE_MS = 20_000;
/** A process dies at each named place in turn: between storing and asking, asking and storing, storing and answering. */
export const CRASH_POINTS = {
    name: 'crash-points',
    covers: ['I6', 'I8', 'I11', 'I12', 'I18', 'I19', 'F1', 'F2', 'F3', 'F4', 'F28'],
    story: 'SIGKILL at every failpoint on the way of money and facts, under load',
    async run(stage) {
        const { world, tally, random, sized } = stage;
        const load = new Load(world.shopper, {
            clients: 16,
            perSecond: 30,
            variants: await world.stockUp(10, 100_000),
            abandonPercent: 10,
        });
        const points = [...OF_API.map((at) => ['api', at]), ...OF_WORKER.map((at) => ['worker', at])];
        for (let round = sized({ short: 0, push: 1, nightly: 20 }); round > 0; round--) {
            for (const [role, at] of points) {
                const target = role === 'worker' ? world.worker : random.any(world.apis);
                tally.count('kills planned');
                const killed = await dieAt(world, target, at);
                if (killed)
                    tally.count('kills');
                tally.expect('rig', 'the process came by each place', killed, `${target.name} never came by ${at}`);
            }
        }
        await load.stop();
        await checkAll(stage);
    },
};
/** Lets a process die at a place, and waits until it is back; false when it never came there. */
async function dieAt(world, target, at) {
    const before = await stopsOf(world, target);
    const { pid } = target;
    await world.plan(target, [{ at, action: 'kill' }]);
    let killed = false;
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !killed; await sleep(20))
        killed = (await stopsOf(world, target)) > before;
    await world.plan(target, []);
    for (const until = Date.now() + PATIENCE_MS; killed && target.pid === pid && Date.now() < until;)
        await sleep(20);
    await target.ready();
    return killed;
}
async function stopsOf(world, { name }) {
    const text = await readFile(`${world.planOf(name)}.stops`, 'utf8').catch(() => '');
    return text.split('\n').length - 1;
}
//# sourceMappingURL=crash-points.js.map