import { Aggregate } from '../../../platform/domain/aggregate.js';
/** A place that has stock. Only what is at a location in use can be sold. */
export class Location extends Aggregate {
    constructor(id, code, details) {
        super();
        Object.assign(this, { id, code, ...details });
    }
    static open(id, code, details) {
        return new Location(id, code, details);
    }
    /** Changes what is given; the code stays, because integrations know the location by it. */
    change({ name, priority, active }) {
        this.name = name ?? this.name;
        this.priority = priority ?? this.priority;
        this.active = active ?? this.active;
    }
    get details() {
        return { name: this.name, priority: this.priority, active: this.active };
    }
}
//# sourceMappingURL=location.js.map