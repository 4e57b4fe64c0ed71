import { randomBytes } from './random-bytes.js';

describe('Random bytes', () => {
  it('are as many as wanted and never the same twice, however many are drawn', () => {
    const drawn = Array.from({ length: 2_000 }, (_, index) => randomBytes(16 + (index % 17)));
    expect(drawn.every(({ length }, index) => length === 16 + (index % 17))).toBe(true);
    expect(new Set(drawn.map((bytes) => bytes.toString('hex', 0, 16))).size).toBe(drawn.length);
  });

  it('stay what they are when others are drawn', () => {
    const first = randomBytes(32);
    const copy = first.toString('hex');
    for (let more = 0; more < 500; more++) randomBytes(32);
    expect(first.toString('hex')).toBe(copy);
  });

  it('are never fewer than wanted', () => {
    expect(randomBytes(4096)).toHaveLength(4096);
    expect(() => randomBytes(4097)).toThrow(RangeError);
  });

  it('have each bit set as often as not', () => {
    const bits = Array.from({ length: 10_000 }, () => randomBytes(4).readUInt32BE());
    for (let bit = 0; bit < 32; bit++) {
      const set = bits.filter((value) => (value >>> bit) & 1).length;
      expect(Math.abs(set - 5_000)).toBeLessThan(350); // seven standard deviations
    }
  });
});
