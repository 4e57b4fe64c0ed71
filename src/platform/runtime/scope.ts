import { Carried } from './carried.js';

/** What one request, job run or batch of facts knows about itself while it runs. */
export interface Scope {
  /** Shown to the client as `X-Request-Id` and in every problem and log line. */
  id: string;
  /** SQL statements sent so far, transaction control included. */
  statements: number;
  /** The time this scope believes it is; absent means the real clock. */
  now?: Date;
  /** Whatever parts of the platform keep for the scope's length, each under its own symbol. */
  readonly memory: Map<symbol, unknown>;
}

const scope = new Carried<Scope>();

/** The scope of the running request, job or batch; undefined outside of all. */
export function currentScope(): Scope | undefined {
  return scope.value;
}

/** Runs `work` inside a fresh scope. */
export function inScope<T>(given: Pick<Scope, 'id'> & Partial<Scope>, work: () => T): T {
  return scope.with({ statements: 0, memory: new Map(), ...given }, work);
}
