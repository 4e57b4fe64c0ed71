/** The whole number of the range that a text says in decimal digits; undefined for anything else, like "10abc" or "1e3". */
export function wholeNumberIn(text: string, min: number, max = Number.MAX_SAFE_INTEGER): number | undefined {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= min && number <= max ? number : undefined;
}
