import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller, Get, Param } from '@nestjs/common';
import { Database } from '../../../src/platform/database/database.js';
import { HealthChecks } from '../../../src/platform/observability/health-checks.js';
import { Metrics } from '../../../src/platform/observability/metrics.js';
import { Access } from '../../../src/platform/security/access.js';
import { type PlatformApp, startPlatform } from './platform-app.js';

@Access.public()
@Controller('slow')
class SlowController {
  constructor(private readonly database: Database) {}

  @Get(':ms')
  async slow(@Param('ms') ms: string): Promise<object> {
    await sleep(Number(ms));
    await this.database.query('SELECT 1'); // the database must still be there for a request in flight
    return { ms };
  }
}

describe('health and metrics', () => {
  let platform: PlatformApp;
  beforeEach(async () => {
    platform = await startPlatform([SlowController]);
  });
  afterEach(() => platform.close().catch(() => undefined));

  it('lives and is ready, and says why not', async () => {
    expect(await platform.api.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await platform.api.get('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'ready', checks: { database: { status: 'up' }, migrations: { status: 'up' } } },
    });
    platform.app.get(HealthChecks).register('facts', async () => ({ lag: 3 }));
    expect((await platform.api.get('/health/ready')).body.checks.facts).toEqual({ status: 'up', lag: 3 });
    platform.app.get(HealthChecks).register('gateway', async () => Promise.reject(new Error('secret')));
    const answer = await platform.api.get('/health/ready');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(answer.body).toMatchObject({
      status: 'not_ready',
      checks: { gateway: { status: 'down' }, database: { status: 'up' } },
    });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  it('tells Prometheus about requests by template, the pool, and what others register', async () => {
    await platform.api.get('/slow/1');
    await platform.api.get('/slow/2');
    await platform.api.get('/nowhere/4711');
    platform.app.get(Metrics).gauge('facts_lag', 'Facts not handled yet', () => 42);
    const { body, headers } = await platform.api.get('/metrics');
    expect(headers.get('content-type')).toMatch('text/plain');
    expect(body).toContain('http_requests_total{method="GET",route="/slow/:ms",status="200"} 2');
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/slow\/:ms"\} 2/);
    expect(body).toMatch(/http_request_sql_statements_sum\{method="GET",route="\/slow\/:ms"\} 2/);
    expect(body).toMatch(/database_pool_connections [1-9]/);
    expect(body).toContain('facts_lag 42');
    expect(body).not.toContain('4711');
  });

  it('finishes requests in flight when it ends, and closes kept connections', async () => {
    const agent = new Agent({ keepAlive: true });
    const get = (path: string) =>
      new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
        request(platform.url + path, { agent }, (response) => {
          response
            .resume()
            .on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
        })
          .on('error', reject)
          .end();
      });
    await get('/slow/1'); // an idle connection
    const inFlight = [get('/slow/400'), get('/slow/600')];
    await sleep(100);
    const closed = platform.app.close();
    expect((await Promise.all(inFlight)).map(({ status }) => status)).toEqual([200, 200]);
    const began = Date.now();
    await closed;
    expect(Date.now() - began).toBeLessThan(2_000);
    await expect(get('/slow/1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });
});
