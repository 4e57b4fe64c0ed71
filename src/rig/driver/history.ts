import { type FileHandle, open } from 'node:fs/promises';

/** What the driver wanted done. */
export type Kind =
  | ('checkout' | 'complete-cart' | 'capture' | 'refund' | 'void' | 'cancel' | 'fulfil')
  | ('adjust-stock' | 'count-stock' | 'transfer-stock');

/** One operation as the driver saw it: one effect wanted under one key, however often it was sent. */
export interface Operation {
  readonly id: number;
  readonly kind: Kind;
  readonly key: string;
  /** What it was about: an order, a payment, a cart; the e-mail that marks its order. */
  readonly order?: string;
  readonly payment?: string;
  readonly cart?: string;
  readonly email?: string;
  readonly lines?: readonly { readonly variant_id: string; readonly quantity: number }[];
  /** Where stock is adjusted. */
  readonly location?: string;
  readonly amount?: number;
  readonly invokedAt: number;
  /** Sendings whose outcome nobody knew. */
  unknowns: number;
  /** Sendings of these that no answer came to at all. */
  unheard: number;
  outcome: 'ok' | 'fail' | 'unknown';
  /** The client went away without having heard. */
  abandoned?: boolean;
  endedAt?: number;
  status?: number;
  code?: string;
  /** SHA-256 of every definite answer it got, the replays included. */
  readonly answers: string[];
  /** From the answer. */
  orderId?: string;
  paymentId?: string;
  total?: number;
  currency?: string;
}

/** What the driver did and heard: in memory, and in a file that is on disk before anything is sent. */
export class History {
  readonly operations: Operation[] = [];
  private closed = false;
  private pending = '';
  private waiting: (() => void)[] = [];
  private flushing: Promise<void> | undefined;

  private constructor(private readonly file: FileHandle) {}

  static async in(path: string): Promise<History> {
    return new History(await open(path, 'a'));
  }

  /** Notes what is about to be asked for; resolves once that is on disk. */
  async invoke(operation: Pick<Operation, 'kind' | 'key'> & Partial<Operation>): Promise<Operation> {
    const added: Operation = {
      ...operation,
      id: this.operations.length,
      invokedAt: Date.now(),
      unknowns: 0,
      unheard: 0,
      outcome: 'unknown',
      answers: [],
    };
    this.operations.push(added);
    await this.write('invoke', added);
    return added;
  }

  /** Nobody knows whether that sending had an effect; `why` it was not even answered, or what the answer was. */
  unknown(operation: Operation, why: string, isUnheard: boolean): void {
    operation.unknowns++;
    if (isUnheard) operation.unheard++;
    void this.write('unknown', { id: operation.id, why });
  }

  end(operation: Operation, outcome: 'ok' | 'fail', heard: Partial<Operation>): void {
    Object.assign(operation, heard, { outcome, endedAt: Date.now() });
    void this.write(outcome, operation);
  }

  /** What comes later is not written any more. */
  async close(): Promise<void> {
    this.closed = true;
    await this.flushing;
    await this.file.close();
  }

  private write(type: string, data: object): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.pending += `${JSON.stringify({ t: Date.now(), type, ...data })}\n`;
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.flushing ??= this.flush();
    });
  }

  /** Lines that come while the disk is busy go together with the next turn. */
  private async flush(): Promise<void> {
    while (this.pending) {
      const [text, waiting] = [this.pending, this.waiting];
      [this.pending, this.waiting] = ['', []];
      await this.file.appendFile(text);
      await this.file.datasync();
      waiting.forEach((resolve) => resolve());
    }
    this.flushing = undefined;
  }
}
