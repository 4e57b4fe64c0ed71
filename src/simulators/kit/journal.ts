import { closeSync, existsSync, fdatasync, fsyncSync, openSync, readFileSync, truncateSync, write } from 'node:fs';
import { promisify } from 'node:util';

/** Money that truly moved at a gateway; `amount` in minor units of `currency` by ISO 4217, whatever the gateway's own units. */
export interface Movement {
  kind:
    | 'authorization'
    | 'capture'
    | 'refund'
    | 'refund_failed'
    | 'void'
    | 'dispute_opened'
    | 'dispute_won'
    | 'dispute_lost';
  /** The gateway's name of the thing that moved it. */
  id: string;
  /** The idempotency key it was asked under; null when nobody asked, or without one. */
  key: string | null;
  /** The gateway's name of the payment, and the key that the payment was made under. */
  payment: string;
  paymentKey: string | null;
  /** What the shop called the order, when it told. */
  orderId: string | null;
  amount: number;
  currency: string;
  /** ISO 8601. */
  at: string;
}

/** A thing of the gateway as it is from now on. */
export interface StoredObject {
  type: string;
  value: { id: string };
}

/** What a key answers from now on. */
export interface StoredAnswer {
  key: string;
  fingerprint: string;
  status: number;
  body: unknown;
  at: string;
}

/** One request's whole effect: a line of the file, so it happened or did not. */
export interface Entry {
  at: string;
  movements: Movement[];
  objects: StoredObject[];
  answer?: StoredAnswer;
}

const writeAll = promisify(write);
const sync = promisify(fdatasync);

/**
 * A simulator's memory: an append-only file of JSON lines. `append` resolves when the line is on the disk; lines that
 * wait for the disk at the same time share one flush. A line that a kill tore off at the end never happened.
 */
export class Journal {
  private readonly waiting: { line: string; done: () => void; failed: (error: unknown) => void }[] = [];
  private flushing: Promise<void> | undefined;

  private constructor(
    private readonly descriptor: number,
    readonly found: readonly Entry[],
  ) {}

  /** Opens or creates the file. */
  static open(file: string): Journal {
    const { entries, length } = existsSync(file) ? parse(readFileSync(file)) : { entries: [], length: 0 };
    if (existsSync(file)) truncateSync(file, length);
    const descriptor = openSync(file, 'a');
    fsyncSync(descriptor);
    return new Journal(descriptor, entries);
  }

  append(entry: Entry): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed });
      this.flushing ??= this.flush();
    });
  }

  async close(): Promise<void> {
    await this.flushing;
    closeSync(this.descriptor);
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
      try {
        await writeAll(this.descriptor, batch.map(({ line }) => line).join(''));
        await sync(this.descriptor);
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.flushing = undefined;
  }
}

/** What truly happened, by a simulator's file: for checkers, also while the simulator runs. */
export function readJournal(file: string): Movement[] {
  return parse(readFileSync(file)).entries.flatMap(({ movements }) => movements);
}

/** The whole lines and how many bytes they are. */
function parse(bytes: Buffer): { entries: Entry[]; length: number } {
  const length = bytes.lastIndexOf('\n') + 1;
  const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  return { entries: lines.map((line) => JSON.parse(line) as Entry), length };
}
