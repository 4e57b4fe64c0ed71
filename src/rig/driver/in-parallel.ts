/** Does something for each thing, at most `n` at once, in order of the list. */
export async function inParallel<T>(
  n: number,
  things: readonly T[],
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const left = [...things];
  const one = async (): Promise<void> => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: n }, one));
}

/** 0, 1, 2, ... */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
