import { Journal } from './journal.js';
/** Everything a gateway knows: in memory, and on the disk before anybody is told. */
export class Store {
    constructor(journal) {
        this.journal = journal;
        this.byType = new Map();
        this.answers = new Map();
        this.movements = [];
    }
    /** Loads what the file holds. */
    static open(file) {
        const journal = Journal.open(file);
        const store = new Store(journal);
        for (const entry of journal.found)
            store.apply(entry);
        return store;
    }
    get(type, id) {
        return this.byType.get(type)?.get(id);
    }
    /** All of a type, oldest first. */
    all(type) {
        return [...(this.byType.get(type)?.values() ?? [])];
    }
    answerTo(key) {
        return this.answers.get(key);
    }
    /** Takes an effect over at once, and resolves when it is on the disk. */
    commit(entry) {
        this.apply(entry);
        return this.journal.append(entry);
    }
    close() {
        return this.journal.close();
    }
    apply({ objects, movements, answer }) {
        for (const { type, value } of objects) {
            const known = this.byType.get(type) ?? new Map();
            this.byType.set(type, known.set(value.id, value));
        }
        this.movements.push(...movements);
        if (answer)
            this.answers.set(answer.key, answer);
    }
}
/** What one request changes, before it is committed; reads see its own changes. Objects are replaced, never mutated. */
export class Unit {
    constructor(store, now = new Date()) {
        this.store = store;
        this.now = now;
        this.changed = new Map();
        this.entry = { at: now.toISOString(), movements: [], objects: [] };
    }
    /** The time as the gateways tell it: whole seconds since 1970. */
    get seconds() {
        return Math.floor(this.now.getTime() / 1000);
    }
    get(type, id) {
        return this.changed.get(`${type}/${id}`)?.value ?? this.store.get(type, id);
    }
    all(type) {
        return this.store.all(type);
    }
    put(type, value) {
        this.changed.set(`${type}/${value.id}`, { type, value });
        return value;
    }
    move(movement) {
        this.entry.movements.push({ ...movement, at: this.entry.at });
    }
    get isEmpty() {
        return this.changed.size === 0 && this.entry.movements.length === 0;
    }
    /** The line for the journal. */
    finish(answer) {
        this.entry.objects.push(...this.changed.values());
        return { ...this.entry, ...(answer && { answer }) };
    }
}
//# sourceMappingURL=store.js.map