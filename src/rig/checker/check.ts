import { type Evidence } from './evidence.js';

/** What one look at the evidence found. */
export interface Found {
  /** How many things were looked at: nothing found among nothing proves nothing. */
  readonly looked: number;
  readonly violations: readonly string[];
}

/** One question to the evidence. */
export interface Check {
  /** The invariant that it is about: I1, I2, ... */
  readonly invariant: string;
  /** What must be so. */
  readonly title: string;
  look(evidence: Evidence): Found;
}

/** Looks at each thing; `complaint` says what is wrong with one, or nothing. */
export function each<T>(things: readonly T[], complaint: (thing: T) => string | false | undefined): Found {
  return {
    looked: things.length,
    violations: things.flatMap((thing) => complaint(thing) || []),
  };
}

export function groupBy<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = key(thing);
    const group = groups.get(name);
    if (group) group.push(thing);
    else groups.set(name, [thing]);
  }
  return groups;
}

export function sumOf<T>(things: readonly T[], value: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + value(thing), 0);
}
