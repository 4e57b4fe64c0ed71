import { open } from 'node:fs/promises';
/** What the driver did and heard: in memory, and in a file that is on disk before anything is sent. */
export class History {
    constructor(file) {
        this.file = file;
        this.operations = [];
        this.closed = false;
        this.pending = '';
        this.waiting = [];
    }
    static async in(path) {
        return new History(await open(path, 'a'));
    }
    /** Notes what is about to be asked for; resolves once that is on disk. */
    async invoke(operation) {
        const added = {
            ...operation,
            ...{ id: this.operations.length, invokedAt: Date.now(), unknowns: 0, outcome: 'unknown', answers: [] },
        };
        this.operations.push(added);
        await this.write('invoke', added);
        return added;
    }
    /** Nobody knows whether that sending had an effect. */
    unknown(operation, why) {
        operation.unknowns++;
        void this.write('unknown', { id: operation.id, why });
    }
    end(operation, outcome, heard) {
        Object.assign(operation, heard, { outcome, endedAt: Date.now() });
        void this.write(outcome, operation);
    }
    /** What comes later is not written any more. */
    async close() {
        this.closed = true;
        await this.flushing;
        await this.file.close();
    }
    write(type, data) {
        if (this.closed)
            return Promise.resolve();
        this.pending += `${JSON.stringify({ t: Date.now(), type, ...data })}\n`;
        return new Promise((resolve) => {
            this.waiting.push(resolve);
            this.flushing ??= this.flush();
        });
    }
    /** Lines that come while the disk is busy go together with the next turn. */
    async flush() {
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
//# sourceMappingURL=history.js.map