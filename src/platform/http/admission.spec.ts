import { jest } from '@jest/globals';
import { type Config } from '../config/config.js';
import { type Database } from '../database/database.js';
import { Metrics } from '../observability/metrics.js';
import { Admission } from './admission.js';

describe('admission', () => {
  /** Two places, and a database that nobody waits for. */
  const config = { nodeEnv: 'test', maxRequestsInFlight: 2, maxDatabaseWaitMs: 200, databasePoolSize: 2 } as Config;
  const door = (places = 2, longestWaitMs = 0): Admission => {
    const settings = { ...config, maxRequestsInFlight: places } as Config;
    return new Admission(settings, { longestWaitMs } as Database, new Metrics(settings));
  };

  /** So many come at once and stay; what became of them. */
  const crowd = (admission: Admission, size: number) => {
    const seen = { inside: 0, refused: 0, leave: [] as (() => void)[] };
    for (let n = 0; n < size; n++) {
      seen.leave.push(
        admission.come(
          () => seen.inside++,
          () => seen.refused++,
        ),
      );
    }
    return seen;
  };

  const looks = (admission: Admission, many: number, meanwhile: () => void = () => undefined): void => {
    for (let n = 0; n < many; n++) {
      meanwhile();
      admission.look();
    }
  };

  /** Between any two looks three leave, each for another one, for long enough to learn it. */
  const threeALook = (admission: Admission): void => {
    const { leave } = crowd(admission, 4);
    looks(admission, 60, () => {
      for (const go of leave.splice(0, 3)) go();
      leave.push(...crowd(admission, 3).leave);
    });
    for (const go of leave) go();
  };

  it('lets as many wait as can have their turn within a second and a half, and refuses the others at once', () => {
    const admission = door();
    threeALook(admission);
    const { inside, refused } = crowd(admission, 102);
    expect({ inside, refused }).toEqual({ inside: 2, refused: 55 }); // 3 a tenth of a second: 45 wait
  });

  it('remembers how fast it is while nobody wants in', () => {
    const admission = door();
    threeALook(admission);
    looks(admission, 600);
    expect(crowd(admission, 102).refused).toBe(55);
  });

  it('lets one wait for each connection while nobody leaves', () => {
    const admission = door();
    crowd(admission, 2);
    looks(admission, 60);
    expect(crowd(admission, 102).refused).toBe(100);
  });

  it('takes a slow connection for no crowd, and forgets a crowd that has gone', () => {
    const database = { longestWaitMs: 500 };
    const settings = { ...config, maxRequestsInFlight: 600, databasePoolSize: 10 } as Config;
    const admission = new Admission(settings, database as Database, new Metrics(settings));
    const few = crowd(admission, 9);
    looks(admission, 50);
    few.leave.forEach((go) => go());
    const many = crowd(admission, 500);
    expect(many.refused).toBe(0);
    looks(admission, 50); // now it is: ten places are left
    many.leave.forEach((go) => go());
    database.longestWaitMs = 0;
    const refusedOfAll = () => {
      const { refused, leave } = crowd(admission, 400);
      leave.forEach((go) => go());
      return refused;
    };
    expect(refusedOfAll()).toBeGreaterThan(300);
    looks(admission, 900);
    expect(refusedOfAll()).toBe(0);
  });

  it('counts those who must leave before anybody may come in', () => {
    const [fast, slow] = [0, 500].map((longestWaitMs) => {
      const admission = door(40, longestWaitMs);
      crowd(admission, 40);
      looks(admission, 1);
      return crowd(admission, 30).refused;
    });
    expect(slow).toBe(fast! + 6); // 34 are enough for a slow database
  });

  describe('in time', () => {
    let time = 0;
    beforeEach(() => void jest.spyOn(performance, 'now').mockImplementation(() => time));
    afterEach(() => void jest.restoreAllMocks());

    /** How many have been refused after so many milliseconds at the door. */
    const refusedAfter = (admission: Admission, seen: { refused: number }, ms: number): number => {
      time += ms;
      admission.look();
      return seen.refused;
    };

    it('lets each of many who come at once wait for their turn, for three seconds and a half', () => {
      const admission = door();
      const seen = crowd(admission, 12);
      expect(refusedAfter(admission, seen, 3_400)).toBe(0);
      expect(refusedAfter(admission, seen, 200)).toBe(10);
    });

    it('tells whoever waits in vain within a second once somebody found no room', () => {
      const admission = door();
      const seen = crowd(admission, 102);
      expect(seen.refused).toBe(70);
      expect(refusedAfter(admission, seen, 400)).toBe(70);
      expect(refusedAfter(admission, seen, 200)).toBe(100);
    });

    it('is as patient as before when nobody waits any more', () => {
      const admission = door();
      const seen = crowd(admission, 102);
      refusedAfter(admission, seen, 800);
      admission.look();
      const next = crowd(admission, 3);
      expect(refusedAfter(admission, next, 3_400)).toBe(0);
    });

    it('is given up once, and only of those who do not wait as long as it takes', async () => {
      const admission = door();
      const givenUp = jest.fn();
      admission.come(jest.fn(), jest.fn(), givenUp);
      admission.come(jest.fn(), jest.fn());
      time += 9_400;
      admission.look();
      expect(givenUp).not.toHaveBeenCalled();
      time += 200;
      looks(admission, 3);
      expect(givenUp).toHaveBeenCalledTimes(1);
      expect(givenUp).toHaveBeenCalledWith(expect.objectContaining({ code: 'not_in_time' }));
    });

    it('ends the waiting for work, and gives its place to another', async () => {
      const admission = door();
      const never = [1, 2].map(() => admission.within(() => new Promise(() => undefined)));
      expect(admission.isFull).toBe(true);
      await Promise.resolve();
      time += 10_000;
      admission.look();
      for (const one of never) await expect(one).rejects.toMatchObject({ code: 'not_in_time' });
      expect(admission.isFull).toBe(false);
    });
  });
});
