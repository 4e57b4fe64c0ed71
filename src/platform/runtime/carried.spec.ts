import { setTimeout as sleep } from 'node:timers/promises';
import { Carried } from './carried.js';

describe('A carried value', () => {
  const [colour, size] = [new Carried<string>(), new Carried<number>()];

  it('goes along with the work that was given it, and with no other', async () => {
    const seen = async (pause: number) => {
      await sleep(pause);
      return [colour.value, size.value];
    };
    const red = colour.with('red', () => seen(2));
    const blue = colour.with('blue', () => seen(1));
    expect(await Promise.all([red, blue, seen(1)])).toEqual([
      ['red', undefined],
      ['blue', undefined],
      [undefined, undefined],
    ]);
  });

  it('leaves the others as they are, and is as before when the work has ended', () => {
    colour.with('red', () =>
      size.with(3, () => {
        colour.with('blue', () => expect([colour.value, size.value]).toEqual(['blue', 3]));
        expect([colour.value, size.value]).toEqual(['red', 3]);
      }),
    );
    expect([colour.value, size.value]).toEqual([undefined, undefined]);
  });

  it('answers what the work answers, and throws what it throws', () => {
    expect(colour.with('red', () => 7)).toBe(7);
    const fail = () => {
      throw new Error('no');
    };
    expect(() => colour.with('red', fail)).toThrow('no');
  });
});
