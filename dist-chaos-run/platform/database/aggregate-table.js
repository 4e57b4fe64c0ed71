/** The SQL of one aggregate's table, read off its `EntitySchema`. */
export class AggregateTable {
    constructor(dataSource, schema) {
        this.dataSource = dataSource;
        this.storedValues = new WeakMap();
        this.metadata = dataSource.getMetadata(schema);
        this.type = this.metadata.target;
        this.columns = this.metadata.columns;
        this.select = `SELECT ${this.columns.map((c) => quote(c.databaseName)).join(', ')} FROM ${this.path} WHERE id = $1`;
    }
    get path() {
        return `${quote(this.metadata.schema ?? 'public')}.${quote(this.metadata.tableName)}`;
    }
    /** An INSERT of the whole row. */
    insert(aggregate) {
        const names = this.columns.map((column) => quote(column.databaseName));
        const placeholders = this.columns.map((_, index) => `$${index + 1}`);
        return {
            sql: `INSERT INTO ${this.path} (${names.join(', ')}) VALUES (${placeholders.join(', ')})`,
            values: this.valuesOf(aggregate),
        };
    }
    /** An UPDATE of the changed columns, guarded by the version; undefined when there is nothing to write. */
    update(aggregate, evenIfUnchanged) {
        const before = this.storedValues.get(aggregate) ?? [];
        const changes = this.valuesOf(aggregate)
            .map((value, index) => ({ column: this.columns[index], value, before: before[index] }))
            .filter(({ value, before }) => !same(value, before));
        if (changes.length === 0 && !evenIfUnchanged)
            return undefined;
        const assignments = changes.map(({ column }, index) => `${quote(column.databaseName)} = $${index + 3}`);
        return {
            sql: `UPDATE ${this.path} SET ${[...assignments, 'version = version + 1'].join(', ')} WHERE id = $1 AND version = $2`,
            values: [aggregate.id, aggregate.version, ...changes.map(({ value }) => value)],
        };
    }
    /** The aggregate that a row holds, made without its constructor. */
    revive(row) {
        const aggregate = Object.create(this.type.prototype);
        for (const column of this.columns) {
            column.setEntityValue(aggregate, this.dataSource.driver.prepareHydratedValue(row[column.databaseName], column));
        }
        this.stored(aggregate);
        return aggregate;
    }
    /** Notes what the row holds now, so that the next update writes only what differs. */
    stored(aggregate) {
        this.storedValues.set(aggregate, this.valuesOf(aggregate));
    }
    valuesOf(aggregate) {
        return this.columns.map((column) => this.dataSource.driver.preparePersistentValue(column.getEntityValue(aggregate), column));
    }
}
function same(a, b) {
    if (a instanceof Date && b instanceof Date)
        return a.getTime() === b.getTime();
    return (a ?? null) === (b ?? null);
}
function quote(identifier) {
    return `"${identifier.replaceAll('"', '""')}"`;
}
//# sourceMappingURL=aggregate-table.js.map