import { revive } from './fact-record.js';
/** How many facts one transaction takes: short ones, because what they lock and publish waits for their commit. */
const FACTS_PER_TRANSACTION = { one: 50, batch: 500 };
/** A class under `@EventsHandler(...)`, with its defaults filled in. */
export class Subscriber {
    constructor(subscriberClass, factClasses, instance) {
        this.instance = instance;
        this.name = subscriberClass.subscriber ?? kebabCase(subscriberClass.name);
        this.startsAt = subscriberClass.startsAt ?? 'beginning';
        this.replayable = subscriberClass.replayable ?? instance.reset !== undefined;
        this.isProjection = instance.handleBatch !== undefined;
        this.factsPerTransaction =
            subscriberClass.factsPerTransaction ?? FACTS_PER_TRANSACTION[this.isProjection ? 'batch' : 'one'];
        this.classes = new Map(factClasses.map((factClass) => [factClass.type, factClass]));
        this.types = new Set(this.classes.keys());
    }
    async handle(rows) {
        const facts = rows.map((row) => revive(row, this.classes.get(row.type)));
        if (this.instance.handleBatch)
            return this.instance.handleBatch(facts);
        for (const fact of facts)
            await this.instance.handle(fact);
    }
    async reset() {
        await this.instance.reset?.();
    }
}
function kebabCase(name) {
    return name.replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3-$2').toLowerCase();
}
//# sourceMappingURL=subscriber.js.map