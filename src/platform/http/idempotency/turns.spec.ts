import { setTimeout as sleep } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('Turns', () => {
  const late = () => new Error('late');

  it('lets one work under a name at a time, and others at once', async () => {
    const turns = new Turns();
    let working = 0;
    const work = async () => {
      expect(++working).toBe(1);
      await sleep(2);
      working--;
    };
    await Promise.all(Array.from({ length: 20 }, () => turns.take('a', work, 1000, late)));
    await turns.take('a', () => turns.take('b', async () => undefined, 10, late), 10, late);
  });

  it('goes on after a failure', async () => {
    const turns = new Turns();
    const results = await Promise.allSettled([
      turns.take('a', () => Promise.reject(new Error('no')), 1000, late),
      turns.take('a', () => Promise.resolve('yes'), 1000, late),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  it('gives up when its patience ends', async () => {
    const turns = new Turns();
    const slow = turns.take('a', () => sleep(100, 'done'), 10, late);
    await expect(turns.take('a', () => Promise.resolve('never'), 10, late)).rejects.toThrow('late');
    expect(await slow).toBe('done');
  });
});
