import { randomFillSync } from 'node:crypto';

const stock = Buffer.alloc(4096);
let left = 0;

/**
 * So many bytes that nobody can guess, 4096 at most (`RangeError`). They are drawn in stock: the system takes about as long
 * for four thousand as for sixteen.
 */
export function randomBytes(count: number): Buffer {
  if (count > stock.length) throw new RangeError(`${count} random bytes are more than are drawn at once`);
  if (count > left) left = randomFillSync(stock).length;
  const drawn = Buffer.from(stock.subarray(left - count, left));
  stock.fill(0, left - count, left); // what was given away is no longer here
  left -= count;
  return drawn;
}
