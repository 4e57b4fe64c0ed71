import { InvalidArgumentError } from 'commander';
import { wholeNumberIn } from './whole-number.js';

/** Reads a command's argument: a whole number of the range in decimal digits. Throws what commander prints. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = wholeNumberIn(text, min, max);
    if (number !== undefined) return number;
    const range = max === Number.MAX_SAFE_INTEGER ? `from ${min} on` : `from ${min} to ${max}`;
    throw new InvalidArgumentError(`A whole number ${range}, please.`);
  };
}
