import { eachInTime } from './each-in-time.js';

describe('eachInTime', () => {
  const all = async (list: (signal: AbortSignal) => AsyncIterable<number>): Promise<number[]> => {
    const told: number[] = [];
    for await (const each of eachInTime(30, list)) told.push(each);
    return told;
  };
  const never = new Promise<never>(() => undefined);

  it('tells all of a list that goes on, however long it takes as a whole', async () => {
    const slow = async function* () {
      for (let n = 0; n < 4; n++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        yield n;
      }
    };
    expect(await all(slow)).toEqual([0, 1, 2, 3]);
  });

  it('leaves a list that stands still and hears no signal', async () => {
    let signal: AbortSignal;
    const hanging = async function* (given: AbortSignal) {
      signal = given;
      yield 1;
      yield await never;
    };
    await expect(all(hanging)).rejects.toThrow('No answer within 30 ms');
    expect(signal!.aborted).toBe(true);
  });

  it('takes what an aborted list has told for not all', async () => {
    const obedient = async function* (signal: AbortSignal) {
      yield 1;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    await expect(all(obedient)).rejects.toThrow('No answer');
  });

  it('lets a list clean up when nobody wants more of it', async () => {
    let isClosed = false;
    const endless = async function* () {
      try {
        for (let n = 0; ; n++) yield await Promise.resolve(n);
      } finally {
        isClosed = true;
      }
    };
    for await (const n of eachInTime(30, endless)) if (n === 2) break;
    expect(isClosed).toBe(true);
  });

  it('throws what a list throws', async () => {
    const broken = async function* () {
      yield 1;
      await Promise.reject(new Error('down'));
    };
    await expect(all(broken)).rejects.toThrow('down');
  });
});
