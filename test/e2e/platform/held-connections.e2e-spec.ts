import { setTimeout as sleep } from 'node:timers/promises';
import { type PoolClient } from 'pg';
import { Database } from '../../../src/platform/database/database.js';
import { watchHeld } from '../../../src/platform/database/held-connections.js';
import { inScope } from '../../../src/platform/runtime/scope.js';
import { type PlatformApp, startPlatform } from './platform-app.js';

describe('a connection that is not given back', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await startPlatform([]);
  });
  afterAll(() => platform.close());

  it('is told of once, with who took it and, from the second on, where; one that is given back in time is not (F8)', async () => {
    const { pool } = platform.app.get(Database);
    const told: string[] = [];
    watchHeld(pool, 200, (what) => told.push(what));
    const forgetful = (): Promise<PoolClient> => inScope({ id: 'job:7' }, () => pool.connect());
    for (let times = 0; times < 2; times++) {
      const forgotten = await forgetful();
      for (const until = Date.now() + 700; Date.now() < until; await sleep(20)) await pool.query('SELECT 1');
      forgotten.release();
    }
    expect(told).toEqual([
      expect.stringMatching(/^A connection has been held .* by job:7, and the next one/),
      expect.stringMatching(/^A connection has been held .* by job:7, at .*forgetful .*held-connections\.e2e-spec/),
    ]);
  });
});
