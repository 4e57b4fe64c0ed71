import { check } from '../checker/checker.js';
import { collect, type Evidence } from '../checker/evidence.js';
import { type Random } from '../driver/random.js';
import { withClient } from '../processes/database-server.js';
import { type Tally } from '../report/tally.js';
import { quiescent } from '../world/quiescence.js';
import { type World } from '../world/world.js';

/** How much of a scenario a tier runs. */
export const SIZES = ['short', 'push', 'nightly'] as const;

export type Size = (typeof SIZES)[number];

/** What a scenario gets. */
export interface Stage {
  readonly world: World;
  readonly tally: Tally;
  readonly random: Random;
  /** What clients had been sent and answered before this scenario, which may have failures planted by another. */
  readonly before: { readonly sent: number; readonly failures: number };
  /** As the scenario says: failures of ours are no violation then. */
  readonly plantsFailures?: boolean;
  /** The number for this run's size. */
  sized(numbers: Readonly<Record<Size, number>>): number;
  /** Plays so many rounds one after the other; more than the smaller tier has only within the scenario's share of this tier's time. */
  rounds(numbers: Readonly<Record<Size, number>>, play: () => Promise<void>): Promise<void>;
}

/** One way of trying to break the shop. */
export interface Scenario {
  readonly name: string;
  /** Invariants and faults it is there for. */
  readonly covers: readonly string[];
  /** What is done, in a sentence. */
  readonly story: string;
  /** Settings of the shop it needs; scenarios with the same ones share a world. */
  readonly env?: Readonly<Record<string, string>>;
  /** True when the short tier, a part of `npm test`, runs it. */
  readonly isShort?: boolean;
  /** True when it leaves a world behind that no other scenario should see. */
  readonly leavesMarks?: boolean;
  /** True when it makes the shop answer 500 on purpose; in any other a single one is a violation. */
  readonly plantsFailures?: boolean;
  run(stage: Stage): Promise<void>;
}

/**
 * Waits for rest, then asks the checker about everything that ever happened in this world. Throws when there is no rest,
 * after the checker was asked all the same: what it sees then says why.
 */
export async function checkAll(stage: Stage): Promise<Evidence> {
  const { world, tally } = stage;
  const rest = await quiescent(world).catch((error: Error) => error);
  if (typeof rest === 'number') tally.worst('rest after (ms)', rest);
  const evidence = await evidenceOf(world);
  check(evidence).forEach((finding) => tally.add(finding));
  for (const { name, crashes, lastWords } of world.processes)
    tally.expect('I29', 'no process ended by itself', crashes === 0, `${name} ended ${crashes} times: ${lastWords}`);
  if (!stage.plantsFailures) noInternalErrors(stage);
  if (typeof rest !== 'number') throw rest;
  return evidence;
}

/** What the database, the gateway, the mailbox and the history say right now. */
export function evidenceOf(world: World): Promise<Evidence> {
  return withClient(world.database.url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return collect(client, world.history.operations, world.books, world.mailbox);
  });
}

/** Constraints and unforeseen states must be met before they become failures of ours: no answer of this scenario is 500. */
function noInternalErrors({ world, tally, before }: Stage): void {
  const now = answeredSoFar(world);
  const failures = now.failures - before.failures;
  tally.add({
    invariant: 'I4',
    title: 'no answer is 500',
    looked: now.sent - before.sent,
    violations: failures ? [`${failures} answers were 500`] : [],
  });
}

/** How many requests clients have sent in this world, and how many were answered 500. */
export function answeredSoFar({ shopper: { sender } }: World): Stage['before'] {
  return { sent: sender.sent, failures: sender.statuses.get(500) ?? 0 };
}
