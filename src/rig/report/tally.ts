import { type Finding } from '../checker/checker.js';

/** One line of the table: what was promised, how often it was looked at, and how often it was not so. */
export interface Line {
  readonly scenario: string;
  readonly invariant: string;
  readonly title: string;
  looked: number;
  readonly violations: string[];
}

/** Counts what scenarios see. */
export class Tally {
  readonly lines: Line[] = [];
  /** Figures without a verdict: what was planned, what happened. */
  readonly counts = new Map<string, number>();
  /** What could not be done on this machine, and why. */
  readonly skipped: string[] = [];

  constructor(private readonly scenario: string) {}

  /** Adds one look; lines of the same title are summed up. */
  add({ invariant, title, looked, violations }: Finding): void {
    let line = this.lines.find((other) => other.invariant === invariant && other.title === title);
    if (!line) this.lines.push((line = { scenario: this.scenario, invariant, title, looked: 0, violations: [] }));
    line.looked += looked;
    line.violations.push(...violations);
  }

  /** One thing that must be so. */
  expect(invariant: string, title: string, so: boolean, otherwise: string): void {
    this.add({ invariant, title, looked: 1, violations: so ? [] : [otherwise] });
  }

  count(name: string, more = 1): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + more);
  }

  /** The largest of what was measured. */
  worst(name: string, value: number): void {
    this.counts.set(name, Math.max(this.counts.get(name) ?? 0, Math.round(value)));
  }

  get violations(): number {
    return this.lines.reduce((sum, { violations }) => sum + violations.length, 0);
  }
}
