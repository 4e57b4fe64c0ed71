import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Bell } from './bell.js';
import { FactNotifications } from './fact-notifications.js';
import { FactRounds, type Round } from './fact-rounds.js';
import { describeFailure } from './failure.js';
import { CalmWarnings } from '../observability/calm-warnings.js';
import { WakeSignal } from './wake-signal.js';

/**
 * Milliseconds: from the first news to the round that reads it (so that facts come in batches, and a request's own two
 * commits in one), and longer when another round was so shortly before (a round costs each subscriber a transaction, however
 * few facts it brings); until the next look while writers are at work, and at most.
 */
const PACE = { gather: 50, gatherMore: 150, shortly: 250, unsettled: 50, most: 1_000 };

/**
 * Runs this process's share of the subscribers: in rounds, woken by this process's commits, by other processes'
 * notifications, and by a poll that makes up for whatever was not heard.
 */
@Injectable()
export class FactConsumers implements BeforeApplicationShutdown {
  private readonly bell = new Bell();
  private readonly warnings = new CalmWarnings(new Logger('Facts'));
  private stopWaking: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private gatheredAt = -Infinity;
  /** When this process last managed to look at the log, in milliseconds since 1970. */
  lookedAt = Date.now();

  constructor(
    private readonly rounds: FactRounds,
    private readonly notifications: FactNotifications,
    private readonly wakeSignal: WakeSignal,
    private readonly config: Config,
  ) {}

  /**
   * Begins to read the log; called once every command and query has its handler. A process for requests only reads it
   * for its own caches.
   */
  async start(): Promise<void> {
    await this.rounds.prepare(this.config.role !== 'api');
    this.rounds.onProgress = () => this.bell.ring();
    this.stopWaking = this.wakeSignal.onWake(() => {
      this.bell.ring();
      this.notifications.announce();
    });
    this.notifications.start(() => this.bell.ring());
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.stopWaking();
    this.bell.ring();
    await this.rounds.stop();
    await this.running;
    await this.notifications.stop();
  }

  /**
   * Resolves when every subscriber has handled all that is settled, the facts of their own handlers included, and
   * nobody is at work, here or in another process. Waits out troubles; a dead letter counts as handled.
   */
  async drain(): Promise<void> {
    for (let pause = 1; !this.stopped; pause = Math.min(pause * 2, 50)) {
      const round = await this.rounds.next();
      if (round.quiet) return;
      await this.rounds.idle();
      if (!round.more) await sleep(pause);
    }
  }

  /** How many positions of the log each subscriber has still to look at, as this process last saw it. */
  lag(): Record<string, number> {
    return this.rounds.lag();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const pause = await this.rounds.next().then(
        (round) => this.afterRound(round),
        (error: unknown) => this.afterTrouble(error),
      );
      if (pause === 0) continue;
      await this.bell.wait(pause);
      if (!this.stopped) await this.gather();
    }
  }

  private async gather(): Promise<void> {
    await sleep(performance.now() - this.gatheredAt < PACE.shortly ? PACE.gatherMore : PACE.gather);
    this.gatheredAt = performance.now();
  }

  private afterRound(round: Round): number {
    this.lookedAt = Date.now();
    if (round.more) return 0;
    return round.unsettled ? PACE.unsettled : PACE.most;
  }

  private async afterTrouble(error: unknown): Promise<number> {
    if (this.stopped) return 0;
    this.warnings.warn('The log cannot be read now', describeFailure(error));
    await sleep(PACE.most / 4);
    return PACE.most;
  }
}
