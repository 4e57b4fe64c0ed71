import { setTimeout as sleep } from 'node:timers/promises';
import { Body, ConflictException, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { IsInt, IsOptional, IsString } from 'class-validator';
import { type FastifyReply } from 'fastify';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { DomainError } from '../../../src/platform/domain/domain-error.js';
import { Idempotent, PlacementKey } from '../../../src/platform/http/idempotency/idempotent.js';
import { IdempotentAnswer } from '../../../src/platform/http/idempotency/idempotent-answer.js';
import { type Claim, IdempotencyKeys } from '../../../src/platform/http/idempotency/idempotency-keys.js';
import { UuidParam } from '../../../src/platform/http/uuid-param.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Access } from '../../../src/platform/security/access.js';
import { type Answer } from '../../support/api.js';
import { createDatabase, type PlatformApp, startPlatform } from './platform-app.js';
import { dropDatabase } from '../../support/test-database.js';
import { asOwner } from '../../support/owner.js';

class EffectRequest {
  @IsString() name: string;
  /** What is to happen: 'refuse', 'crash', 'decline', 'slow', 'pending', 'throw-late'. */
  @IsOptional() @IsString() then?: string;
  @IsOptional() @IsInt() ms?: number;
}

class Declined extends DomainError {
  readonly code = 'payment_declined';
  readonly kind = 'payment_failed';
  override readonly final = true;
}

class OutOfStock extends DomainError {
  readonly code = 'out_of_stock';
  readonly kind = 'conflict';
}

@Access.public()
@Controller('effects')
class EffectController {
  constructor(
    private readonly database: Database,
    private readonly transaction: Transaction,
    private readonly answer: IdempotentAnswer,
  ) {}

  @Post()
  @Idempotent()
  async atOnce(@Body() body: EffectRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const id = newId();
    await this.record(id, body.name);
    if (body.ms) await sleep(body.ms);
    if (body.then === 'refuse') throw new ConflictException('no');
    if (body.then === 'crash') throw new Error('crash');
    reply.header('Location', `/effects/${id}`).header('ETag', '"1"');
    return { id, at: new Date(0), name: body.name };
  }

  @Post('required/:id')
  @HttpCode(200)
  @Idempotent({ required: true })
  required(@UuidParam() id: string, @Body() body: EffectRequest): object {
    return { id, name: body.name, random: newId() };
  }

  @Post('resumable')
  @Idempotent({ resumable: true })
  async resumable(
    @PlacementKey() key: Claim,
    @Body() body: EffectRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | void> {
    if (body.then === 'refuse') throw new OutOfStock('Nothing left.');
    const view = { id: key.resourceId, resumed: key.resumed };
    await this.database.query('INSERT INTO effects VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      key.resourceId,
      body.name,
    ]);
    if (body.ms) await sleep(body.ms);
    if (body.then === 'crash' && !key.resumed) throw new Error('crash');
    if (body.then === 'decline') throw new Declined('No.');
    if (body.then === 'pending') {
      if (!key.resumed) reply.status(202);
      return view;
    }
    if (body.then === 'plain') return view;
    await this.transaction.run(async () => {
      await this.answer.store(201, view, { location: `/effects/${key.resourceId}` });
      if (body.then === 'roll-back' && !key.resumed) throw new Error('rolled back');
    });
    if (body.then === 'throw-late') throw new Error('after the fact');
  }

  private record(id: string, name: string): Promise<unknown> {
    return this.database.query('INSERT INTO effects VALUES ($1, $2)', [id, name]);
  }
}

describe('idempotency', () => {
  let database: string;
  let platform: PlatformApp;
  let other: PlatformApp;
  beforeAll(async () => {
    database = await createDatabase();
    platform = await startPlatform([EffectController], {}, database);
    other = await startPlatform([EffectController], {}, database);
    await asOwner(platform.app, 'CREATE TABLE effects (id uuid PRIMARY KEY, name text NOT NULL)');
  });
  afterAll(async () => {
    await platform.close();
    await other.close();
    await dropDatabase(database);
  });

  const effects = async (name: string): Promise<number> =>
    (await platform.app.get(Database).query('SELECT 1 FROM effects WHERE name = $1', [name])).length;
  const keyed = (key: string) => ({ 'idempotency-key': key });
  const post = (path: string, key: string, body: object): Promise<Answer> => platform.api.post(path, body, keyed(key));
  /** Fifty at once, over two processes. */
  const fifty = (path: string, key: string, body: object): Promise<Answer[]> =>
    Promise.all(Array.from({ length: 50 }, (_, n) => (n % 2 ? platform : other).api.post(path, body, keyed(key))));
  const endLeases = () =>
    platform.app.get(Database).query("UPDATE platform.idempotency_keys SET lease_until = now() - interval '1 second'");

  describe('in one transaction', () => {
    it('does nothing extra without a key', async () => {
      const answer = await platform.api.post('/effects', { name: 'no key' });
      expect([answer.status, answer.statements]).toEqual([201, 1]);
    });

    it('replays status, body and headers, and does it once', async () => {
      const [first, again] = [
        await post('/effects', 'replay', { name: 'replay' }),
        await post('/effects', 'replay', { name: 'replay' }),
      ];
      expect([first.status, first.statements, first.headers.has('idempotent-replayed')]).toEqual([201, 5, false]);
      expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
      expect(again.body).toEqual(first.body);
      for (const name of ['location', 'etag', 'content-type'])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect(first.headers.get('etag')).toBe('"1"');
      expect(await effects('replay')).toBe(1);
    });

    it('has one effect and equal answers when sent fifty times at once', async () => {
      const answers = await fifty('/effects', 'fifty', { name: 'fifty', ms: 100 });
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(answers.filter(({ headers }) => headers.has('idempotent-replayed'))).toHaveLength(49);
      expect(await effects('fifty')).toBe(1);
    });

    it.each([['refuse', 409], ['crash', 500]])('leaves nothing and frees the key after a %s', async (then, status) => {
      expect((await post('/effects', then, { name: then, then })).status).toBe(status);
      expect(await effects(then)).toBe(0);
      expect((await post('/effects', then, { name: then })).status).toBe(201);
    }); // prettier-ignore

    it('refuses another body under the key', async () => {
      await post('/effects', 'body', { name: 'one' });
      const answer = await post('/effects', 'body', { name: 'two' });
      expect([answer.status, answer.body.code]).toEqual([422, 'idempotency_key_reused']);
      expect(await effects('two')).toBe(0);
    });

    it('asks for a key where one is needed, and for a sane one everywhere', async () => {
      const path = `/effects/required/${newId()}`;
      expect(await platform.api.post(path, { name: 'x' })).toMatchObject({
        status: 428,
        body: { code: 'idempotency_key_required' },
      });
      expect(await post(path, 'a b', { name: 'x' })).toMatchObject({
        status: 400,
        body: { code: 'idempotency_key_malformed' },
      });
      expect((await post(path, 'x'.repeat(256), { name: 'x' })).status).toBe(400);
      expect((await post(path, 'x'.repeat(255), { name: 'x' })).status).toBe(200);
    });

    it('keeps keys apart by path and by principal', async () => {
      const [a, b] = [newId(), newId()];
      const first = await post(`/effects/required/${a}`, 'same', { name: 'x' });
      expect((await post(`/effects/required/${b}`, 'same', { name: 'y' })).status).toBe(200);
      expect((await post(`/effects/required/${a}`, 'same', { name: 'x' })).body).toEqual(first.body);
    });

    it('forgets a key after its day, and deletes it', async () => {
      await post('/effects', 'old', { name: 'old' });
      await platform.app
        .get(Database)
        .query("UPDATE platform.idempotency_keys SET expires_at = now() - interval '1 second'");
      expect((await post('/effects', 'old', { name: 'other body' })).status).toBe(201);
      expect(await platform.app.get(IdempotencyKeys).deleteExpired()).toBeGreaterThan(3);
      expect((await post('/effects', 'old', { name: 'other body' })).headers.get('idempotent-replayed')).toBe('true');
    });
  });

  describe('resumable', () => {
    const path = '/effects/resumable';

    it('costs one statement to claim and one to store', async () => {
      expect((await post(path, 'plain', { name: 'plain', then: 'plain' })).statements).toBe(1 + 2);
      const stored = await post(path, 'stored', { name: 'stored' });
      expect([stored.status, stored.statements]).toEqual([201, 3 + 2]); // the handler's own, with BEGIN and COMMIT
      expect((await platform.api.post(path, { name: 'none', then: 'plain' })).statements).toBe(1);
    });

    it('answers what the handler stored, first and again', async () => {
      const [first, again] = [await post(path, 'own', { name: 'own' }), await post(path, 'own', { name: 'own' })];
      expect([first.status, first.headers.get('location')]).toEqual([201, `/effects/${first.body.id}`]);
      expect(again.body).toEqual(first.body);
      expect([again.headers.get('location'), again.headers.get('idempotent-replayed')]).toEqual([
        first.headers.get('location'),
        'true',
      ]);
    });

    it('has one effect and equal answers when sent fifty times at once', async () => {
      const answers = await fifty(path, 'fifty', { name: 'fifty resumable', ms: 150 });
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(answers[0]!.status).toBe(201);
      expect(await effects('fifty resumable')).toBe(1);
    });

    it('goes on with the same id after a crash', async () => {
      expect((await post(path, 'crash', { name: 'crashed', then: 'crash' })).status).toBe(500);
      const again = await post(path, 'crash', { name: 'crashed', then: 'crash' });
      expect(again).toMatchObject({ status: 201, body: { resumed: true } });
      expect(await effects('crashed')).toBe(1);
    });

    it('is taken over by one when the process died with it', async () => {
      const slow = post(path, 'dead', { name: 'dead', then: 'plain', ms: 1500 });
      await sleep(300);
      await endLeases(); // as after kill -9: nobody renews, nobody answers
      const takers = await Promise.all(
        Array.from({ length: 10 }, () =>
          other.api.post(path, { name: 'dead', then: 'plain', ms: 1500 }, keyed('dead')),
        ),
      );
      expect(new Set(takers.map(({ body }) => body.id)).size).toBe(1);
      expect((await slow).body.id).toBe(takers[0]!.body.id);
      expect((await slow).body).toEqual(takers[0]!.body);
      expect(await effects('dead')).toBe(1);
    });

    it('is not stored when the transaction that stored it rolled back', async () => {
      expect((await post(path, 'rb', { name: 'rb', then: 'roll-back' })).status).toBe(500);
      expect(await post(path, 'rb', { name: 'rb', then: 'roll-back' })).toMatchObject({
        status: 201,
        body: { resumed: true },
      });
    });

    it('keeps a stored answer whatever happens afterwards', async () => {
      expect((await post(path, 'late', { name: 'late', then: 'throw-late' })).status).toBe(201);
      expect((await post(path, 'late', { name: 'late', then: 'throw-late' })).headers.get('idempotent-replayed')).toBe(
        'true',
      );
    });

    it('frees the key after a refusal, and keeps a final one', async () => {
      expect((await post(path, 'gone', { name: 'gone', then: 'refuse' })).status).toBe(409);
      expect((await post(path, 'gone', { name: 'gone', then: 'plain' })).status).toBe(201);
      const declined = await post(path, 'no', { name: 'no', then: 'decline' });
      const again = await post(path, 'no', { name: 'no', then: 'decline' });
      expect([declined.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([402, 402, 'true']);
      expect(again.body).toEqual(declined.body);
      expect(again.headers.get('content-type')).toMatch('application/problem+json');
    });

    it('goes on from a 202', async () => {
      expect((await post(path, 'wait', { name: 'wait', then: 'pending' })).status).toBe(202);
      expect(await post(path, 'wait', { name: 'wait', then: 'pending' })).toMatchObject({
        status: 201,
        body: { resumed: true },
      });
    });

    it('refuses another body, answered or not, and a validation error frees the key', async () => {
      const slow = post(path, 'both', { name: 'both', ms: 300 });
      await sleep(100);
      expect((await other.api.post(path, { name: 'else' }, keyed('both'))).status).toBe(422);
      await slow;
      expect((await post(path, 'both', { name: 'else' })).body.code).toBe('idempotency_key_reused');
      expect((await post(path, 'typo', { nam: 'x' })).body.code).toBe('validation_failed');
      expect((await post(path, 'typo', { name: 'x' })).status).toBe(201);
    });

    it('says 409 with Retry-After when the first takes too long', async () => {
      const slow = post(path, 'long', { name: 'long', ms: 9_500 });
      await sleep(200);
      const [here, there] = await Promise.all([
        post(path, 'long', { name: 'long', ms: 9_500 }),
        other.api.post(path, { name: 'long', ms: 9_500 }, keyed('long')),
      ]);
      for (const answer of [here, there]) {
        expect([answer!.status, answer!.body.code, answer!.headers.get('retry-after')]).toEqual([
          409,
          'idempotency_in_flight',
          '2',
        ]);
      }
      expect((await slow).status).toBe(201);
    });
  });
});
