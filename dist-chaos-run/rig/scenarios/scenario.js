import { check } from '../checker/checker.js';
import { collect } from '../checker/evidence.js';
import { withClient } from '../processes/database-server.js';
import { quiescent } from '../world/quiescence.js';
/** Waits for rest, then asks the checker about everything that ever happened in this world. */
export async function checkAll({ world, tally }) {
    tally.worst('rest after (ms)', await quiescent(world));
    const evidence = await evidenceOf(world);
    check(evidence).forEach((finding) => tally.add(finding));
    for (const { name, crashes } of world.processes)
        tally.expect('I29', 'no process ended by itself', crashes === 0, `${name} ended ${crashes} times`);
    return evidence;
}
/** What the database, the gateway, the mailbox and the history say right now. */
export function evidenceOf(world) {
    return withClient(world.database.url, (client) => collect(client, world.history.operations, world.books, world.mailbox));
}
/** Constraints and unforeseen states must be met before they become failures of ours: no answer 500 since the world began. */
export function noInternalErrors({ world, tally }) {
    const { statuses, sent } = world.shopper.sender;
    const failures = statuses.get(500) ?? 0;
    tally.add({
        invariant: 'I4',
        title: 'no answer is 500',
        looked: sent,
        violations: failures ? [`${failures} answers were 500`] : [],
    });
}
//# sourceMappingURL=scenario.js.map