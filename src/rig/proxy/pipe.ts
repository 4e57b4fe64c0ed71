import { type Socket } from 'node:net';
import { type Faults, passes } from './faults.js';

/** Bytes that may wait inside before the sender has to. */
const MOST_WAITING = 1_000_000;
/** How often a lossy direction looks whether it has healed. */
const LOOK_MS = 20;

interface Piece {
  readonly bytes: Buffer;
  readonly due: number;
}

/** One direction of one connection, in order and complete whatever the link does in between. */
export class Pipe {
  private readonly waiting: Piece[] = [];
  private waitingBytes = 0;
  private freeAt = 0;
  private ended = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
    private readonly direction: 'up' | 'down',
    private readonly faults: () => Faults,
    private readonly random: () => number,
  ) {
    from.on('data', (bytes: Buffer) => this.take(bytes));
    from.on('end', () => this.finish());
    to.on('drain', () => from.resume());
  }

  private get isLost(): boolean {
    const { lost } = this.faults();
    return lost === 'both' || lost === this.direction;
  }

  private take(bytes: Buffer): void {
    const faults = this.faults();
    if (this.waiting.length === 0 && passes(faults)) {
      if (!this.to.write(bytes)) this.from.pause();
      return;
    }
    const size = faults.sliceBytes ?? bytes.length;
    for (let start = 0; start < bytes.length; start += size) {
      const piece = bytes.subarray(start, start + size);
      this.waiting.push({ bytes: piece, due: this.dueTime(faults) });
      this.waitingBytes += piece.length;
    }
    if (this.waitingBytes > MOST_WAITING) this.from.pause();
    this.schedule();
  }

  private dueTime({ latencyMs = 0, jitterMs = 0, sliceBytes }: Faults): number {
    const late = latencyMs + jitterMs * this.random();
    this.freeAt = Math.max(this.freeAt, performance.now()) + (sliceBytes ? 1 : 0);
    return this.freeAt + late;
  }

  private schedule(): void {
    if (this.timer || this.waiting.length === 0) return;
    const wait = this.isLost ? LOOK_MS : Math.max(0, this.waiting[0]!.due - performance.now());
    this.timer = setTimeout(() => this.deliver(), wait);
  }

  private deliver(): void {
    this.timer = undefined;
    if (this.to.destroyed) return;
    while (!this.isLost && this.waiting.length > 0 && this.waiting[0]!.due <= performance.now()) {
      const { bytes } = this.waiting.shift()!;
      this.waitingBytes -= bytes.length;
      this.to.write(bytes);
    }
    if (this.waitingBytes <= MOST_WAITING) this.from.resume();
    if (this.waiting.length > 0) return this.schedule();
    if (this.ended) this.finish();
  }

  /** The end travels behind the last bytes, and not at all over a dead link. */
  private finish(): void {
    this.ended = true;
    if (this.waiting.length > 0) return;
    if (!this.isLost) this.to.end();
    else this.timer ??= setTimeout(() => this.deliver(), LOOK_MS);
  }
}
