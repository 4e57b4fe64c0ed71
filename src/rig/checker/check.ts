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

/** Sums by name; what is not there is 0. */
export type Sums = ReadonlyMap<string, number>;

export function sumsBy<T>(things: readonly T[], name: (thing: T) => string, value: (thing: T) => number): Sums {
  const sums = new Map<string, number>();
  for (const thing of things) sums.set(name(thing), (sums.get(name(thing)) ?? 0) + value(thing));
  return sums;
}

/** Compares sums name by name; `complaint` says what is wrong where they differ. */
export function compared(
  wanted: Sums,
  found: Sums,
  complaint: (name: string, wanted: number, found: number) => string,
): Found {
  return each([...new Set([...wanted.keys(), ...found.keys()])], (name) => {
    const [due, there] = [wanted.get(name) ?? 0, found.get(name) ?? 0];
    return due !== there && complaint(name, due, there);
  });
}
