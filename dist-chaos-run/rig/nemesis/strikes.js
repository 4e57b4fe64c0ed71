import { setTimeout as sleep } from 'node:timers/promises';
/** Strikes a part of the world under load, waits until it is back, and says what was hit. */
export async function strike(world, target) {
    const { sender, random } = world.shopper;
    const inFlight = [...sender.inFlight];
    const before = new Map(inFlight.map((operation) => [operation, operation.unknowns]));
    const begun = Date.now();
    if (target === 'database')
        await world.database.kill();
    else
        await (target === 'worker' ? world.worker : random.any(world.apis)).kill();
    await backAgain(world, target);
    const recoveryMs = (await firstOk(world, begun)) - begun;
    const unknown = inFlight.filter((operation) => operation.unknowns > before.get(operation)).length;
    return { at: target, inFlight: inFlight.length, unknown, recoveryMs };
}
async function backAgain(world, target) {
    if (target === 'database')
        await world.database.ready();
    await sleep(250); // the process table of a moment ago must not look like the next one
    await Promise.all(world.processes.map((process) => process.ready()));
}
/** When an operation that was sent after the strike was answered for the first time. */
async function firstOk({ history }, since) {
    const answered = (operation) => operation.endedAt !== undefined && operation.invokedAt > since;
    for (const until = Date.now() + 30_000; Date.now() < until; await sleep(20)) {
        const first = history.operations.find(answered);
        if (first)
            return first.endedAt;
    }
    return Number.POSITIVE_INFINITY;
}
//# sourceMappingURL=strikes.js.map