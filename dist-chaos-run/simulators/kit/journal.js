import { closeSync, existsSync, fdatasync, fsyncSync, openSync, readFileSync, truncateSync, write } from 'node:fs';
import { promisify } from 'node:util';
const writeAll = promisify(write);
const sync = promisify(fdatasync);
/**
 * A simulator's memory: an append-only file of JSON lines. `append` resolves when the line is on the disk; lines that
 * wait for the disk at the same time share one flush. A line that a kill tore off at the end never happened.
 */
export class Journal {
    constructor(descriptor, found) {
        this.descriptor = descriptor;
        this.found = found;
        this.waiting = [];
    }
    /** Opens or creates the file. */
    static open(file) {
        const { entries, length } = existsSync(file) ? parse(readFileSync(file)) : { entries: [], length: 0 };
        if (existsSync(file))
            truncateSync(file, length);
        const descriptor = openSync(file, 'a');
        fsyncSync(descriptor);
        return new Journal(descriptor, entries);
    }
    append(entry) {
        return new Promise((done, failed) => {
            this.waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed });
            this.flushing ??= this.flush();
        });
    }
    async close() {
        await this.flushing;
        closeSync(this.descriptor);
    }
    async flush() {
        while (this.waiting.length > 0) {
            const batch = this.waiting.splice(0);
            try {
                await writeAll(this.descriptor, batch.map(({ line }) => line).join(''));
                await sync(this.descriptor);
                for (const { done } of batch)
                    done();
            }
            catch (error) {
                for (const { failed } of batch)
                    failed(error);
            }
        }
        this.flushing = undefined;
    }
}
/** What truly happened, by a simulator's file: for checkers, also while the simulator runs. */
export function readJournal(file) {
    return parse(readFileSync(file)).entries.flatMap(({ movements }) => movements);
}
/** The whole lines and how many bytes they are. */
function parse(bytes) {
    const length = bytes.lastIndexOf('\n') + 1;
    const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
    return { entries: lines.map((line) => JSON.parse(line)), length };
}
//# sourceMappingURL=journal.js.map