import { AsyncLocalStorage } from 'node:async_hooks';
const scopes = new AsyncLocalStorage();
/** The scope of the running request, job or batch; undefined outside of all. */
export function currentScope() {
    return scopes.getStore();
}
/** Runs `work` inside a fresh scope. */
export function inScope(scope, work) {
    return scopes.run({ statements: 0, memory: new Map(), ...scope }, work);
}
//# sourceMappingURL=scope.js.map