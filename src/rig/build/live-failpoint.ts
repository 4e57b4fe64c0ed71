import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { currentScope } from '../../platform/runtime/scope.js';

/** What to do at one place. */
export interface Stop {
  readonly at: string;
  readonly action: 'kill' | 'sleep' | 'throw';
  /** How long to sleep. */
  readonly ms?: number;
  /** Of so many passages one stops, on average; every one when absent. */
  readonly oneIn?: number;
  /** Only in the request of this id; in every one when absent. */
  readonly request?: string;
}

/** Thrown where the plan says so. */
class StoppedByPlan extends Error {
  override readonly name = 'StoppedByPlan';
}

const plan = process.env['CHAOS_PLAN'];
const LOOK_EVERY_MS = 50;
let stops: readonly Stop[] = [];
let changed = 0;
let looked = 0;

/**
 * Takes the place of `platform/runtime/failpoint` in the rig's build: stops the process where the plan says so. The plan
 * is a JSON file named by CHAOS_PLAN and may change at any time; each stop is written down beside it before it is made.
 */
export function failpoint(name: string): void | Promise<void> {
  const stop = current().find(({ at, request }) => at === name && (!request || request === currentScope()?.id));
  if (!stop || (stop.oneIn !== undefined && Math.random() * stop.oneIn >= 1)) return;
  appendFileSync(
    `${plan}.stops`,
    `${JSON.stringify({ at: name, action: stop.action, request: stop.request, pid: process.pid, t: Date.now() })}\n`,
  );
  if (stop.action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (stop.action === 'throw') throw new StoppedByPlan(name);
  return sleep(stop.ms ?? 0);
}

function current(): readonly Stop[] {
  const now = Date.now();
  if (!plan || now - looked < LOOK_EVERY_MS) return stops;
  looked = now;
  const modified = statSync(plan, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (modified !== changed) {
    changed = modified;
    stops = modified ? (JSON.parse(readFileSync(plan, 'utf8')) as Stop[]) : [];
  }
  return stops;
}
