import { wholeNumber } from './command-arguments.js';

describe('a whole number among arguments', () => {
  it.each(['0', '7', '65535'])('is %s', (text) => expect(wholeNumber(0, 65_535)(text)).toBe(Number(text)));

  it.each(['', '-1', '1e3', '7.5', '0x10', ' 7', '65536', 'seven'])('is not "%s"', (text) => {
    expect(() => wholeNumber(0, 65_535)(text)).toThrow('A whole number from 0 to 65535, please.');
  });

  it('has a least', () => expect(() => wholeNumber(1)('0')).toThrow('A whole number from 1 on, please.'));
});
