import { type Input } from '../kit/dialect.js';

/** Reads `a[b][0]=c` as Stripe does: nested maps, lists by number or by `[]`; all values are text. */
export function readForm(text: string): Input {
  const root: Input = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+|\[\]/g)].map(([part]) => part);
    let place = root;
    for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Input;
    const last = path.at(-1)!;
    place[last === '[]' ? String(Object.keys(place).length) : last] = value;
  }
  return root;
}

/** The text at a path such as `card.token`; undefined when there is none. */
export function textAt(input: Input, path: string): string | undefined {
  let value: unknown = input;
  for (const part of path.split('.')) value = (value as Input | undefined)?.[part];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number at a path; undefined when absent, NaN when it is something else. */
export function integerAt(input: Input, path: string): number | undefined {
  const text = textAt(input, path);
  if (text === undefined) return undefined;
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
}

export function metadataOf(input: Input): Record<string, string> {
  return { ...(input['metadata'] as Record<string, string> | undefined) };
}
