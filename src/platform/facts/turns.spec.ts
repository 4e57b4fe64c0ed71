import { setTimeout as sleep } from 'node:timers/promises';
import { Bell } from './bell.js';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('lets at most n run at once, in order, and tells when nobody is left', async () => {
    const turns = new Turns(2);
    const done: number[] = [];
    let running = 0;
    let most = 0;
    for (let n = 0; n < 6; n++) {
      turns.take(async () => {
        most = Math.max(most, ++running);
        await sleep(2);
        running--;
        done.push(n);
      });
    }
    await turns.idle();
    expect(most).toBe(2);
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('Bell', () => {
  it('remembers a call that came while nobody waited, and forgets it once heard', async () => {
    const bell = new Bell();
    bell.ring();
    await bell.wait(60_000);
    const began = Date.now();
    await bell.wait(20);
    expect(Date.now() - began).toBeGreaterThanOrEqual(15);
    setTimeout(() => bell.ring(), 5);
    await bell.wait(60_000);
  });
});
