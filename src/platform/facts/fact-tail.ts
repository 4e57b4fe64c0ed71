import { Injectable, Logger } from '@nestjs/common';
import { type Fact, type FactClass } from '../domain/fact.js';
import { type Batch } from './fact-log.js';
import { revive } from './fact-record.js';
import { describeFailure } from './failure.js';

type Listener = { factClass: FactClass; hear: (fact: Fact) => void };

/**
 * Tells every process every new fact, for what each keeps in memory (caches). It begins at the log's end when the
 * process starts, keeps no checkpoint and never retries: a listener that must not miss a fact is a subscriber instead.
 */
@Injectable()
export class FactTail {
  readonly types = new Set<string>();
  /** Where this process stands; undefined until it has learned where the log ends. */
  position: number | undefined;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly logger = new Logger('Facts');

  /** Calls `hear` with each new fact of a class; answers how to stop. */
  on<F extends Fact>(factClass: FactClass<F>, hear: (fact: F) => void): () => void {
    const listener = { factClass, hear } as unknown as Listener;
    const listeners = this.listeners.get(factClass.type) ?? new Set();
    this.listeners.set(factClass.type, listeners.add(listener));
    this.types.add(factClass.type);
    return () => listeners.delete(listener);
  }

  hear(batch: Batch): void {
    for (const row of batch.facts) {
      this.listeners.get(row.type)?.forEach(({ factClass, hear }) => {
        try {
          hear(revive(row, factClass));
        } catch (error) {
          this.logger.error(`A listener to ${row.type} failed: ${describeFailure(error)}`);
        }
      });
    }
    this.position = batch.readTo;
  }
}
