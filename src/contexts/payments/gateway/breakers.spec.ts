import { setTimeout as sleep } from 'node:timers/promises';
import { Breaker, NoAnswer } from './breakers.js';

const UNKNOWN = { status: 'unknown' } as const;
const silence = () => Promise.reject(new NoAnswer());

describe("a gateway's breaker", () => {
  const opened = async (): Promise<Breaker> => {
    const breaker = new Breaker(3, 40);
    for (let call = 0; call < 3; call++) await breaker.run(silence);
    return breaker;
  };

  it('opens after so many calls in a row without an answer; one answer in between starts anew', async () => {
    const breaker = new Breaker(3, 40);
    for (const call of [silence, silence, () => Promise.resolve('yes'), silence, silence]) await breaker.run(call);
    expect(breaker).toMatchObject({ state: 'closed', isUp: true, pauseLeftMs: 0 });
    await breaker.run(silence);
    expect(breaker).toMatchObject({ state: 'open', isUp: false });
  });

  it('calls nobody while it is open', async () => {
    const breaker = await opened();
    let calls = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => breaker.run(() => Promise.resolve(++calls))));
    expect([calls, ...new Set(answers)]).toEqual([0, UNKNOWN]);
  });

  it('lets one call try after its pause; its answer closes it, its silence opens it again', async () => {
    const breaker = await opened();
    await sleep(50);
    expect(breaker.isUp).toBe(true);
    await breaker.run(silence);
    expect(breaker).toMatchObject({ state: 'open', isUp: false });
    await sleep(50);
    expect(await breaker.run(() => Promise.resolve('yes'))).toBe('yes');
    expect(breaker).toMatchObject({ state: 'closed', isUp: true });
  });

  it('counts a refusal as an answer, and what is still being worked on, and lets errors of ours through', async () => {
    const breaker = new Breaker(1, 40);
    expect(await breaker.run(() => Promise.resolve(UNKNOWN))).toEqual(UNKNOWN);
    expect(await breaker.run(() => Promise.resolve({ status: 'declined' }))).toEqual({ status: 'declined' });
    await expect(breaker.run(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
    expect(breaker.state).toBe('closed');
  });
});
