const records = new WeakMap();
/** The log's entry of a fact that a subscriber was handed. Throws for a fact that did not come from the log. */
export function recordOf(fact) {
    const record = records.get(fact);
    if (!record)
        throw new Error(`This ${fact.constructor.name} was not read from the log.`);
    return record;
}
/** A row as the instance of its class that a subscriber expects; the constructor is not called. */
export function revive(row, factClass) {
    const fact = Object.assign(Object.create(factClass.prototype), { data: row.data });
    records.set(fact, { position: row.position, subject: row.subject, occurredAt: row.occurred_at });
    return fact;
}
//# sourceMappingURL=fact-record.js.map