import { typeOf } from '../domain/fact.js';
/**
 * The INSERT that appends facts to the log, as text for a statement of its own or for a CTE inside another, so that
 * state and facts can be one statement. `parameter` is the placeholder that takes `factsParameter(...)`.
 * `onlyIf` names a CTE that must have a row for the facts to be written.
 */
export function insertFactsSql(parameter, onlyIf) {
    return `INSERT INTO platform.facts (type, subject, data, occurred_at)
    SELECT fact->>'type', (fact->>'subject')::uuid, fact->'data', (fact->>'occurredAt')::timestamptz
    FROM ${onlyIf ? `${onlyIf}, ` : ''}jsonb_array_elements(${parameter}::jsonb) WITH ORDINALITY AS recorded(fact, n) ORDER BY n`;
}
/** The value for `insertFactsSql`'s placeholder. */
export function factsParameter(facts, occurredAt) {
    return JSON.stringify(facts.map(({ subject, fact }) => ({
        type: typeOf(fact),
        subject,
        data: fact.data,
        occurredAt: occurredAt.toISOString(),
    })));
}
/**
 * The same INSERT for facts that the statement itself works out. `source` selects `type`, `subject` (uuid) and `data`
 * (jsonb) in the order to tell them; `occurredAt` is the placeholder of a `Date`.
 */
export function insertComputedFactsSql(source, occurredAt) {
    return `INSERT INTO platform.facts (type, subject, data, occurred_at)
    SELECT type, subject, data, ${occurredAt}::timestamptz FROM (${source}) AS computed`;
}
//# sourceMappingURL=fact-writer.js.map