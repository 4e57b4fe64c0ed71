import { currentScope } from '../../runtime/scope.js';
const RUN = Symbol('idempotent run');
export function beginRun(run) {
    currentScope()?.memory.set(RUN, run);
    return run;
}
export function currentRun() {
    return currentScope()?.memory.get(RUN);
}
//# sourceMappingURL=idempotent-run.js.map