import { Journal, type Entry, type Movement, type StoredAnswer } from './journal.js';

/** Everything a gateway knows: in memory, and on the disk before anybody is told. */
export class Store {
  private readonly byType = new Map<string, Map<string, { id: string }>>();
  private readonly answers = new Map<string, StoredAnswer>();
  readonly movements: Movement[] = [];

  private constructor(private readonly journal: Journal) {}

  /** Loads what the file holds. */
  static open(file: string): Store {
    const journal = Journal.open(file);
    const store = new Store(journal);
    for (const entry of journal.found) store.apply(entry);
    return store;
  }

  get<T extends { id: string }>(type: string, id: string): T | undefined {
    return this.byType.get(type)?.get(id) as T | undefined;
  }

  /** All of a type, oldest first. */
  all<T extends { id: string }>(type: string): T[] {
    return [...(this.byType.get(type)?.values() ?? [])] as T[];
  }

  answerTo(key: string): StoredAnswer | undefined {
    return this.answers.get(key);
  }

  /** Takes an effect over at once, and resolves when it is on the disk. */
  commit(entry: Entry): Promise<void> {
    this.apply(entry);
    return this.journal.append(entry);
  }

  close(): Promise<void> {
    return this.journal.close();
  }

  private apply({ objects, movements, answer }: Entry): void {
    for (const { type, value } of objects) {
      const known = this.byType.get(type) ?? new Map<string, { id: string }>();
      this.byType.set(type, known.set(value.id, value));
    }
    this.movements.push(...movements);
    if (answer) this.answers.set(answer.key, answer);
  }
}

/** What one request changes, before it is committed; reads see its own changes. Objects are replaced, never mutated. */
export class Unit {
  readonly entry: Entry;
  private readonly changed = new Map<string, { type: string; value: { id: string } }>();

  constructor(
    private readonly store: Store,
    readonly now: Date = new Date(),
  ) {
    this.entry = { at: now.toISOString(), movements: [], objects: [] };
  }

  /** The time as the gateways tell it: whole seconds since 1970. */
  get seconds(): number {
    return Math.floor(this.now.getTime() / 1000);
  }

  get<T extends { id: string }>(type: string, id: string): T | undefined {
    return (this.changed.get(`${type}/${id}`)?.value as T | undefined) ?? this.store.get<T>(type, id);
  }

  all<T extends { id: string }>(type: string): T[] {
    return this.store.all<T>(type);
  }

  put<T extends { id: string }>(type: string, value: T): T {
    this.changed.set(`${type}/${value.id}`, { type, value });
    return value;
  }

  move(movement: Omit<Movement, 'at'>): void {
    this.entry.movements.push({ ...movement, at: this.entry.at });
  }

  get isEmpty(): boolean {
    return this.changed.size === 0 && this.entry.movements.length === 0;
  }

  /** The line for the journal. */
  finish(answer?: StoredAnswer): Entry {
    this.entry.objects.push(...this.changed.values());
    return { ...this.entry, ...(answer && { answer }) };
  }
}
