import { type DataSource, type EntityMetadata, type EntitySchema } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { type Aggregate } from '../domain/aggregate.js';
import { type DomainError } from '../domain/domain-error.js';
import { factsParameter, insertFactsSql, type RecordedFact } from '../facts/fact-writer.js';
import { AggregateStale } from './aggregate-stale.js';
import { type AggregateStore } from './aggregate-store.js';
import { remember, rememberedCopy, takeRemembered } from './remembered.js';

/** How often a change is tried on a fresh copy before it takes the row's lock and waits its turn. */
const OPTIMISTIC_ATTEMPTS = 3;

/**
 * Stores one kind of aggregate: `add` it once, then `update` it by id. There is no `save`: nobody can write back a
 * copy that others have changed meanwhile. State and recorded facts are one SQL statement, so a command that touches
 * one aggregate is atomic without a transaction around it.
 */
export abstract class AggregateRepository<A extends Aggregate> {
  private cachedTable: Table<A> | undefined;

  protected constructor(
    private readonly store: AggregateStore,
    private readonly schema: EntitySchema<A>,
    private readonly notFound: (id: string) => DomainError,
  ) {}

  /**
   * Inserts a new aggregate with its facts: one statement. A unique index's refusal is thrown as it came. In a
   * transaction the aggregate is made inside its work: one that a rolled back attempt has added has told its facts.
   */
  async add(aggregate: A): Promise<void> {
    if (aggregate.version > 0) throw new Error(`${this.table.type.name} ${aggregate.id} was added before.`);
    const facts = this.factsOf(aggregate);
    Object.assign(aggregate, { version: 1 });
    const { sql, values } = this.table.insert(aggregate);
    await this.write(sql, values, facts);
    this.table.stored(aggregate);
    remember(aggregate);
  }

  /**
   * The aggregate to look at; undefined when there is none. An update that follows in the same request starts from this
   * copy, and notices by the version when somebody else was faster. Inside a transaction the row is locked, as `update`
   * would: whoever looks first and writes later then takes locks in one order. No statement for what this request wrote
   * or found before.
   */
  async find(id: string): Promise<A | undefined> {
    const aggregate = rememberedCopy(id, this.table.type) ?? (await this.read(id, this.store.transaction.isRunning));
    if (aggregate) remember(aggregate);
    return aggregate;
  }

  /** Like `find`, but throws the repository's not-found error. */
  async get(id: string): Promise<A> {
    const aggregate = await this.find(id);
    if (!aggregate) throw this.notFound(id);
    return aggregate;
  }

  /**
   * Loads the aggregate, runs a *synchronous* change, and stores what changed with the recorded facts; answers the
   * aggregate as stored. Inside a transaction the row is locked while it changes; outside of one the version decides,
   * and a change that lost its race runs again on the newer state. Nothing is written when nothing changed.
   * Throws the repository's not-found error, whatever `change` throws, and `AggregateStale` when `expectedVersion`
   * (an `If-Match` of a client) is no longer current.
   */
  async update(id: string, change: (aggregate: A) => void, expectedVersion?: number): Promise<A> {
    for (let attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
      const remembered = attempt === 0 ? takeRemembered(id, this.table.type) : undefined;
      const aggregate = remembered ?? (await this.load(id, this.store.transaction.isRunning));
      if (await this.changed(aggregate, change, expectedVersion)) return aggregate;
    }
    return this.store.transaction.run(async () => {
      const aggregate = await this.load(id, true);
      await this.changed(aggregate, change, expectedVersion);
      return aggregate;
    });
  }

  private async changed(aggregate: A, change: (aggregate: A) => void, expectedVersion?: number): Promise<boolean> {
    const version = aggregate.version;
    if (expectedVersion !== undefined && expectedVersion !== version)
      throw new AggregateStale(expectedVersion, version);
    change(aggregate);
    const facts = this.factsOf(aggregate);
    const update = this.table.update(aggregate, facts.length > 0);
    if (!update) return true;
    const rows = await this.write(update.sql, update.values, facts);
    if (rows === 0) return false;
    Object.assign(aggregate, { version: version + 1 });
    this.table.stored(aggregate);
    remember(aggregate);
    return true;
  }

  private async load(id: string, locked: boolean): Promise<A> {
    const aggregate = await this.read(id, locked);
    if (!aggregate) throw this.notFound(id);
    return aggregate;
  }

  private async read(id: string, locked: boolean): Promise<A | undefined> {
    const [row] = await this.store.database.query(`${this.table.select}${locked ? ' FOR UPDATE' : ''}`, [id]);
    return row && this.table.revive(row);
  }

  private async write(sql: string, values: unknown[], facts: RecordedFact[]): Promise<number> {
    const parameter = `$${values.length + 1}`;
    const withFacts = facts.length > 0 ? `, facts AS (${insertFactsSql(parameter, 'written')})` : '';
    const parameters = facts.length > 0 ? [...values, factsParameter(facts, this.store.clock.now())] : values;
    const [row] = await this.store.database.query<{ count: number }>(
      `WITH written AS (${sql} RETURNING 1)${withFacts} SELECT count(*) FROM written`,
      parameters,
    );
    if (facts.length > 0) this.store.transaction.afterCommit(() => this.store.wakeSignal.wake());
    return row?.count ?? 0;
  }

  private factsOf(aggregate: A): RecordedFact[] {
    return aggregate.takeFacts().map((fact) => ({ subject: aggregate.id, fact }));
  }

  private get table(): Table<A> {
    return (this.cachedTable ??= new Table(this.store.dataSource, this.schema));
  }
}

/** The SQL of one aggregate's table, read off its `EntitySchema`. */
class Table<A extends Aggregate> {
  readonly select: string;
  readonly type: abstract new (...args: never[]) => A;
  private readonly metadata: EntityMetadata;
  private readonly columns: ColumnMetadata[];
  private readonly storedValues = new WeakMap<A, unknown[]>();

  constructor(
    private readonly dataSource: DataSource,
    schema: EntitySchema<A>,
  ) {
    this.metadata = dataSource.getMetadata(schema);
    this.type = this.metadata.target as never;
    this.columns = this.metadata.columns;
    this.select = `SELECT ${this.columns.map((c) => quote(c.databaseName)).join(', ')} FROM ${this.path} WHERE id = $1`;
  }

  private get path(): string {
    return `${quote(this.metadata.schema ?? 'public')}.${quote(this.metadata.tableName)}`;
  }

  insert(aggregate: A): { sql: string; values: unknown[] } {
    const names = this.columns.map((column) => quote(column.databaseName));
    const placeholders = this.columns.map((_, index) => `$${index + 1}`);
    return {
      sql: `INSERT INTO ${this.path} (${names.join(', ')}) VALUES (${placeholders.join(', ')})`,
      values: this.valuesOf(aggregate),
    };
  }

  /** An UPDATE of the changed columns, guarded by the version; undefined when there is nothing to write. */
  update(aggregate: A, evenIfUnchanged: boolean): { sql: string; values: unknown[] } | undefined {
    const before = this.storedValues.get(aggregate) ?? [];
    const changes = this.valuesOf(aggregate)
      .map((value, index) => ({ column: this.columns[index]!, value, before: before[index] }))
      .filter(({ value, before }) => !same(value, before));
    if (changes.length === 0 && !evenIfUnchanged) return undefined;
    const assignments = changes.map(({ column }, index) => `${quote(column.databaseName)} = $${index + 3}`);
    return {
      sql: `UPDATE ${this.path} SET ${[...assignments, 'version = version + 1'].join(', ')} WHERE id = $1 AND version = $2`,
      values: [aggregate.id, aggregate.version, ...changes.map(({ value }) => value)],
    };
  }

  revive(row: Record<string, unknown>): A {
    const aggregate = Object.create(this.type.prototype as object) as A;
    for (const column of this.columns) {
      column.setEntityValue(aggregate, this.dataSource.driver.prepareHydratedValue(row[column.databaseName], column));
    }
    this.stored(aggregate);
    return aggregate;
  }

  /** Notes what the row holds now, so that the next update writes only what differs. */
  stored(aggregate: A): void {
    this.storedValues.set(aggregate, this.valuesOf(aggregate));
  }

  private valuesOf(aggregate: A): unknown[] {
    return this.columns.map((column) =>
      this.dataSource.driver.preparePersistentValue(column.getEntityValue(aggregate), column),
    );
  }
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return (a ?? null) === (b ?? null);
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
