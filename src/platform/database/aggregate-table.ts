import { type DataSource, type EntityMetadata, type EntitySchema } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { type Aggregate } from '../domain/aggregate.js';

/** The SQL of one aggregate's table, read off its `EntitySchema`. */
export class AggregateTable<A extends Aggregate> {
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

  /** An INSERT of the whole row. */
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

  /** The aggregate that a row holds, made without its constructor. */
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
