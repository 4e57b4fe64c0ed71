/** Counts what scenarios see. */
export class Tally {
    constructor(scenario) {
        this.scenario = scenario;
        this.lines = [];
        /** Figures without a verdict: what was planned, what happened. */
        this.counts = new Map();
        /** What could not be done on this machine, and why. */
        this.skipped = [];
    }
    /** Adds one look; lines of the same title are summed up. */
    add({ invariant, title, looked, violations }) {
        let line = this.lines.find((other) => other.invariant === invariant && other.title === title);
        if (!line)
            this.lines.push((line = { scenario: this.scenario, invariant, title, looked: 0, violations: [] }));
        line.looked += looked;
        line.violations.push(...violations);
    }
    /** One thing that must be so. */
    expect(invariant, title, so, otherwise) {
        this.add({ invariant, title, looked: 1, violations: so ? [] : [otherwise] });
    }
    count(name, more = 1) {
        this.counts.set(name, (this.counts.get(name) ?? 0) + more);
    }
    /** The largest of what was measured. */
    worst(name, value) {
        this.counts.set(name, Math.max(this.counts.get(name) ?? 0, Math.round(value)));
    }
    get violations() {
        return this.lines.reduce((sum, { violations }) => sum + violations.length, 0);
    }
}
//# sourceMappingURL=tally.js.map