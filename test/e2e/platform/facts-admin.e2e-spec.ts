import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { loadConfig } from '../../../src/platform/config/load-config.js';
import { Fact } from '../../../src/platform/domain/fact.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { type BatchHandler } from '../../../src/platform/facts/subscriber.js';
import { configureHttp, fastifyAdapter, nestOptions } from '../../../src/platform/http/configure-http.js';
import { PlatformModule } from '../../../src/platform/platform.module.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { ServiceKeys } from '../../../src/platform/security/service-keys.js';
import { Api } from '../../support/api.js';
import { emptyDatabase } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';

class LetterSent extends Fact<{ n: number }> {
  static readonly type = 'test.letter-sent.v1';
}

let refuses = true;

@EventsHandler(LetterSent)
class Postman {
  async handle(): Promise<void> {
    if (refuses) throw new Error('A dog called secret@example.com');
  }
}

@EventsHandler(LetterSent)
class Register implements BatchHandler<LetterSent> {
  heard = 0;

  async handleBatch(facts: LetterSent[]): Promise<void> {
    this.heard += facts.length;
  }

  async reset(): Promise<void> {
    this.heard = 0;
  }
}

describe('facts for operators', () => {
  let url: string;
  let app: NestFastifyApplication;
  let admin: Api;
  let reader: Api;

  beforeAll(async () => {
    url = await emptyDatabase();
    const config = loadConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent', JOBS: 'manual' });
    @Module({ imports: [ConfigModule.with(config), PlatformModule], providers: [Postman, Register] })
    class App {}
    app = await NestFactory.create<NestFastifyApplication>(App, fastifyAdapter(config), nestOptions);
    await configureHttp(app, config);
    await app.listen(0, '127.0.0.1');
    const key = async (scope: 'operations:read' | 'operations:write') =>
      new Api(await app.getUrl(), {
        authorization: `Bearer ${(await app.get(ServiceKeys).create('test', [scope])).secret}`,
      });
    admin = await key('operations:write');
    reader = await key('operations:read');
    for (let n = 0; n < 3; n++) await app.get(EventBus).publish(new LetterSent({ n }), newId());
    await app.get(FactConsumers).drain();
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  it('lists dead letters by pages, and shows nothing that an error quoted', async () => {
    const first = await reader.get('/v1/admin/facts/dead-letters?limit=2&count=exact&subscriber=postman');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      data: [{ subscriber: 'postman', attempts: 3 }, { type: LetterSent.type }],
      page: { has_more: true, count: 3 },
    });
    const second = await reader.get(
      `/v1/admin/facts/dead-letters?limit=2&subscriber=postman&cursor=${first.body.page.next_cursor}`,
    );
    expect(second.body.data).toHaveLength(1);
    expect(JSON.stringify([first.body, second.body])).not.toContain('secret');
    expect((await reader.get('/v1/admin/facts/dead-letters?subscriber=register')).body.data).toEqual([]);
    expect((await reader.get('/v1/admin/facts/dead-letters?limit=0')).status).toBe(400);
  });

  it('retries one, and says why it cannot', async () => {
    const { body } = await admin.get('/v1/admin/facts/dead-letters?sort=failed_at');
    const retry = `/v1/admin/facts/dead-letters/${body.data[0].id}/retry`;
    expect((await reader.post(retry)).status).toBe(403);
    expect(await admin.post(retry)).toMatchObject({ status: 409, body: { code: 'facts.dead_letter_fails_again' } });
    refuses = false;
    expect(await admin.post(retry)).toMatchObject({ status: 200, body: { attempts: 5, id: body.data[0].id } });
    expect(await admin.post(retry)).toMatchObject({ status: 409, body: { code: 'facts.dead_letter_resolved' } });
    expect((await admin.post(`/v1/admin/facts/dead-letters/${newId()}/retry`)).status).toBe(404);
    expect((await admin.get('/v1/admin/facts/dead-letters')).body.data).toHaveLength(2);
  });

  it('shows the subscribers and replays those that can be', async () => {
    const { body } = await reader.get('/v1/admin/facts/subscribers');
    expect(body.data).toMatchObject([
      { name: 'postman', types: [LetterSent.type], lag: 0, dead_letters: 2, replayable: false },
      { name: 'register', lag: 0, dead_letters: 0, replayable: true },
    ]);
    expect((await admin.post('/v1/admin/facts/subscribers/register/replay')).status).toBe(202);
    await app.get(FactConsumers).drain();
    expect(app.get(Register).heard).toBe(3);
    expect(await admin.post('/v1/admin/facts/subscribers/postman/replay')).toMatchObject({ status: 409 });
    expect(await admin.post('/v1/admin/facts/subscribers/nobody/replay')).toMatchObject({ status: 404 });
  });

  it('tells the lag and the dead letters to Prometheus and to the readiness check', async () => {
    const metrics = (await new Api(await app.getUrl()).get('/metrics')).body as string;
    expect(metrics).toContain('fact_subscriber_lag{subscriber="postman"} 0');
    expect(metrics).toContain('fact_dead_letters 2');
    expect(metrics).toContain('jobs{state="due"} 0');
    expect((await new Api(await app.getUrl()).get('/health/ready')).body.checks.facts).toEqual({
      status: 'up',
      lag: 0,
    });
  });
});
