import { factsParameter, insertFactsSql } from '../facts/fact-writer.js';
import { AggregateStale } from './aggregate-stale.js';
import { AggregateTable } from './aggregate-table.js';
import { remember, rememberedCopy, takeRemembered } from './remembered.js';
/** How often a change is tried on a fresh copy before it takes the row's lock and waits its turn. */
const OPTIMISTIC_ATTEMPTS = 3;
/**
 * Stores one kind of aggregate: `add` it once, then `update` it by id. There is no `save`: nobody can write back a
 * copy that others have changed meanwhile. State and recorded facts are one SQL statement, so a command that touches
 * one aggregate is atomic without a transaction around it.
 */
export class AggregateRepository {
    constructor(store, schema, notFound) {
        this.store = store;
        this.schema = schema;
        this.notFound = notFound;
    }
    /**
     * Inserts a new aggregate with its facts: one statement. A unique index's refusal is thrown as it came. In a
     * transaction the aggregate is made inside its work: one that a rolled back attempt has added has told its facts.
     */
    async add(aggregate) {
        if (aggregate.version > 0)
            throw new Error(`${this.table.type.name} ${aggregate.id} was added before.`);
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
    async find(id) {
        const aggregate = rememberedCopy(id, this.table.type) ?? (await this.read(id, this.store.transaction.isRunning));
        if (aggregate)
            remember(aggregate);
        return aggregate;
    }
    /** Like `find`, but throws the repository's not-found error. */
    async get(id) {
        const aggregate = await this.find(id);
        if (!aggregate)
            throw this.notFound(id);
        return aggregate;
    }
    /**
     * Loads the aggregate, runs a *synchronous* change, and stores what changed with the recorded facts; answers the
     * aggregate as stored. Inside a transaction the row is locked while it changes; outside of one the version decides,
     * and a change that lost its race runs again on the newer state. Nothing is written when nothing changed.
     * Throws the repository's not-found error, whatever `change` throws, and `AggregateStale` when `expectedVersion`
     * (an `If-Match` of a client) is no longer current.
     */
    async update(id, change, expectedVersion) {
        for (let attempt = 0; attempt < OPTIMISTIC_ATTEMPTS; attempt++) {
            const remembered = attempt === 0 ? takeRemembered(id, this.table.type) : undefined;
            const aggregate = remembered ?? (await this.load(id, this.store.transaction.isRunning));
            if (await this.changed(aggregate, change, expectedVersion))
                return aggregate;
        }
        return this.store.transaction.run(async () => {
            const aggregate = await this.load(id, true);
            await this.changed(aggregate, change, expectedVersion);
            return aggregate;
        });
    }
    async changed(aggregate, change, expectedVersion) {
        const version = aggregate.version;
        if (expectedVersion !== undefined && expectedVersion !== version)
            throw new AggregateStale(expectedVersion, version);
        change(aggregate);
        const facts = this.factsOf(aggregate);
        const update = this.table.update(aggregate, facts.length > 0);
        if (!update)
            return true;
        const rows = await this.write(update.sql, update.values, facts);
        if (rows === 0)
            return false;
        Object.assign(aggregate, { version: version + 1 });
        this.table.stored(aggregate);
        remember(aggregate);
        return true;
    }
    async load(id, locked) {
        const aggregate = await this.read(id, locked);
        if (!aggregate)
            throw this.notFound(id);
        return aggregate;
    }
    async read(id, locked) {
        const [row] = await this.store.database.query(`${this.table.select}${locked ? ' FOR UPDATE' : ''}`, [id]);
        return row && this.table.revive(row);
    }
    async write(sql, values, facts) {
        const parameter = `$${values.length + 1}`;
        const withFacts = facts.length > 0 ? `, facts AS (${insertFactsSql(parameter, 'written')})` : '';
        const parameters = facts.length > 0 ? [...values, factsParameter(facts, this.store.clock.now())] : values;
        const [row] = await this.store.database.query(`WITH written AS (${sql} RETURNING 1)${withFacts} SELECT count(*) FROM written`, parameters);
        if (facts.length > 0)
            this.store.transaction.afterCommit(() => this.store.wakeSignal.wake());
        return row?.count ?? 0;
    }
    factsOf(aggregate) {
        return aggregate.takeFacts().map((fact) => ({ subject: aggregate.id, fact }));
    }
    get table() {
        return (this.cachedTable ??= new AggregateTable(this.store.dataSource, this.schema));
    }
}
//# sourceMappingURL=aggregate.repository.js.map