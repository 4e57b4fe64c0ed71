import { passes } from './faults.js';
/** Bytes that may wait inside before the sender has to. */
const MOST_WAITING = 1_000_000;
/** How often a lossy direction looks whether it has healed. */
const LOOK_MS = 20;
/** One direction of one connection, in order and complete whatever the link does in between. */
export class Pipe {
    constructor(from, to, direction, faults, random) {
        this.from = from;
        this.to = to;
        this.direction = direction;
        this.faults = faults;
        this.random = random;
        this.waiting = [];
        this.waitingBytes = 0;
        this.freeAt = 0;
        this.ended = false;
        from.on('data', (bytes) => this.take(bytes));
        from.on('end', () => this.finish());
        to.on('drain', () => from.resume());
    }
    get isLost() {
        const { lost } = this.faults();
        return lost === 'both' || lost === this.direction;
    }
    take(bytes) {
        const faults = this.faults();
        if (this.waiting.length === 0 && passes(faults)) {
            if (!this.to.write(bytes))
                this.from.pause();
            return;
        }
        const size = faults.sliceBytes ?? bytes.length;
        for (let start = 0; start < bytes.length; start += size) {
            const piece = bytes.subarray(start, start + size);
            this.waiting.push({ bytes: piece, due: this.dueTime(piece.length, faults) });
            this.waitingBytes += piece.length;
        }
        if (this.waitingBytes > MOST_WAITING)
            this.from.pause();
        this.schedule();
    }
    dueTime(length, { latencyMs = 0, jitterMs = 0, bytesPerSecond, sliceBytes }) {
        const late = latencyMs + jitterMs * this.random();
        const spent = bytesPerSecond ? (length / bytesPerSecond) * 1000 : sliceBytes ? 1 : 0;
        this.freeAt = Math.max(this.freeAt, performance.now()) + spent;
        return this.freeAt + late;
    }
    schedule() {
        if (this.timer || this.waiting.length === 0)
            return;
        const wait = this.isLost ? LOOK_MS : Math.max(0, this.waiting[0].due - performance.now());
        this.timer = setTimeout(() => this.deliver(), wait);
    }
    deliver() {
        this.timer = undefined;
        if (this.to.destroyed)
            return;
        while (!this.isLost && this.waiting.length > 0 && this.waiting[0].due <= performance.now()) {
            const { bytes } = this.waiting.shift();
            this.waitingBytes -= bytes.length;
            this.to.write(bytes);
        }
        if (this.waitingBytes <= MOST_WAITING)
            this.from.resume();
        if (this.waiting.length > 0)
            return this.schedule();
        if (this.ended)
            this.finish();
    }
    /** The end travels behind the last bytes, and not at all over a dead link. */
    finish() {
        this.ended = true;
        if (this.waiting.length > 0)
            return;
        if (!this.isLost)
            this.to.end();
        else
            this.timer ??= setTimeout(() => this.deliver(), LOOK_MS);
    }
}
//# sourceMappingURL=pipe.js.map