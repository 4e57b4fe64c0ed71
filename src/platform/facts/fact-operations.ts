import { Injectable } from '@nestjs/common';
import { ConsumerTools } from './consumer.js';
import { type DeadLetter } from './dead-letters.js';
import { FactLog } from './fact-log.js';
import {
  DeadLetterFailsAgain,
  DeadLetterNotFound,
  DeadLetterResolved,
  SubscriberNotFound,
  SubscriberNotReplayable,
} from './fact.errors.js';
import { describeFailure, isPassing, TookTooLong } from './failure.js';
import { type Subscriber } from './subscriber.js';
import { Subscribers } from './subscribers.js';
import { WakeSignal } from './wake-signal.js';

const LAG_LIMIT = 10_000;

/** Where a subscriber stands. */
export interface SubscriberPosition {
  readonly name: string;
  readonly types: readonly string[];
  readonly position: number;
  /** Facts of its types that wait for it; counts no further than `LAG_LIMIT`. */
  readonly lag: number;
  readonly dead_letters: number;
  readonly replayable: boolean;
}

/** What operators do about subscribers and dead letters. */
@Injectable()
export class FactOperations {
  constructor(
    private readonly tools: ConsumerTools,
    private readonly subscribersOfApp: Subscribers,
    private readonly log: FactLog,
    private readonly wakeSignal: WakeSignal,
  ) {}

  /** Every subscriber of the application, in the order of their names. */
  async subscribers(): Promise<SubscriberPosition[]> {
    const all = [...this.subscribersOfApp.all].sort((a, b) => (a.name < b.name ? -1 : 1));
    const { checkpoints } = await this.tools.checkpoints.survey(all.map(({ name }) => name));
    const deadLetters = await this.tools.deadLetters.counts();
    return Promise.all(
      all.map(async ({ name, types, replayable }) => {
        const position = checkpoints[name] ?? 0;
        const lag = await this.log.count(position, types, LAG_LIMIT);
        return { name, types: [...types], position, lag, dead_letters: deadLetters[name] ?? 0, replayable };
      }),
    );
  }

  /** Tells a subscriber the whole log again; its read model is emptied in the transaction that sets it back. */
  async replay(name: string): Promise<void> {
    const subscriber = this.subscriber(name);
    if (!subscriber.replayable) throw new SubscriberNotReplayable(name);
    const { transaction, checkpoints, deadLetters } = this.tools;
    await transaction.run(async () => {
      await checkpoints.reset(name);
      await subscriber.reset();
      await deadLetters.forget(name);
    });
    this.wakeSignal.wake();
  }

  /**
   * Hands a dead letter's fact to its subscriber once more, while the subscriber's own reading waits. Throws
   * DeadLetterFailsAgain when the fact is refused as before, and whatever made the database fail otherwise.
   */
  async retry(id: string): Promise<DeadLetter> {
    const { transaction, deadLetters } = this.tools;
    const letter = await deadLetters.find(id);
    if (!letter) throw new DeadLetterNotFound();
    const subscriber = this.subscriber(letter.subscriber);
    try {
      await transaction.run(() => this.handleAgain(letter, subscriber));
    } catch (error) {
      if (error instanceof DeadLetterResolved || isPassing(error)) throw error;
      const failure = describeFailure(error);
      await deadLetters.failedAgain(id, failure);
      throw new DeadLetterFailsAgain(failure);
    }
    return (await deadLetters.find(id))!;
  }

  private async handleAgain(letter: DeadLetter, subscriber: Subscriber): Promise<void> {
    await this.tools.checkpoints.hold(subscriber.name);
    if (!(await this.tools.deadLetters.resolve(letter.id))) throw new DeadLetterResolved();
    const fact = (await this.log.at(letter.position))!;
    await TookTooLong.in(() => subscriber.handle([fact]));
  }

  private subscriber(name: string): Subscriber {
    const subscriber = this.subscribersOfApp.named(name);
    if (!subscriber) throw new SubscriberNotFound();
    return subscriber;
  }
}
