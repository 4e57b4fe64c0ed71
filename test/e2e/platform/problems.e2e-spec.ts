import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Body, ConflictException, Controller, Get, Headers, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';
import { Clock } from '../../../src/platform/runtime/clock.js';
import { Database } from '../../../src/platform/database/database.js';
import { DomainError, type ErrorKind } from '../../../src/platform/domain/domain-error.js';
import { ApiProblem } from '../../../src/platform/http/open-api.js';
import { UuidParam } from '../../../src/platform/http/uuid-param.js';
import { AppLogger, type LogFields } from '../../../src/platform/observability/app-logger.js';
import { Access } from '../../../src/platform/security/access.js';
import { type PlatformApp, startPlatform } from './platform-app.js';

class LineRequest {
  @IsInt() @Min(1) @Max(999) quantity: number;
}

class TrialRequest {
  @IsEmail() email: string;
  @ValidateNested({ each: true }) @Type(() => LineRequest) lines: LineRequest[];
  @IsOptional() @IsString() note?: string;
  @IsOptional() metadata?: object;
}

class TrialQuery {
  @IsOptional() @IsInt() @Max(100) @Type(() => Number) limit?: number;
  @IsOptional() @IsString() 'created_at[gte]'?: string;
}

class Refusal extends DomainError {
  readonly code = 'trials.too-late';
  constructor(
    readonly kind: ErrorKind,
    extra: Record<string, unknown> = {},
  ) {
    super('It is too late for that.', { extra });
  }
}

@Access.public()
@Controller('trials')
class TrialController {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  @Post()
  create(@Body() body: TrialRequest): { accepted: string } {
    return { accepted: body.email };
  }

  @Get()
  list(@Query() query: TrialQuery): object {
    return { query: { ...query }, now: this.clock.now() };
  }

  @Get('refusals')
  refuse(@Query('kind') kind: ErrorKind): void {
    throw new Refusal(kind, { sku: 'A-1', status: 'shadowed' });
  }

  @Get('crash')
  crash(): void {
    throw new Error('secret of jane@example.com');
  }

  @Get('conflict')
  @ApiProblem(409, 'first')
  @ApiProblem(409, 'second')
  conflict(): void {
    throw new ConflictException('as it is');
  }

  @Get('down')
  down(): void {
    throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  }

  @Get('sql')
  async sql(@Headers('x-value') value: string): Promise<object> {
    await this.database.query('SELECT $1::int', [1]);
    return this.database.query('SELECT $1::uuid AS id', [value]);
  }

  @Get('full')
  full(): Promise<object> {
    return this.database.query("DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$");
  }

  @Get(':id')
  one(@UuidParam() id: string): { id: string } {
    return { id };
  }
}

describe('problems', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await startPlatform([TrialController]);
  });
  afterAll(() => platform.close());

  const good = { email: 'a@example.com', lines: [{ quantity: 1 }] };

  it('names every wrong field by its path', async () => {
    const answer = await platform.api.post('/trials', {
      email: 'nobody',
      lines: [{ quantity: 0 }, { quantity: 1.5, colour: 'red' }],
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: 'urn:cartwright:problem:validation_failed',
      title: 'Validation failed',
      status: 422,
      code: 'validation_failed',
      request_id: answer.headers.get('x-request-id'),
    });
    expect(answer.body.errors.map(({ code, path }: { code: string; path: string }) => `${path} ${code}`)).toEqual([
      'email is_email',
      'lines.0.quantity min',
      'lines.1.colour unknown_field',
      'lines.1.quantity is_int',
    ]);
  });

  it('are named in the line of their request; only what nobody foresaw is an error of its own', async () => {
    const lines = jest.spyOn(AppLogger.prototype, 'write');
    try {
      for (const path of ['/refusals?kind=conflict', '/refusals?kind=unavailable', '?limit=x', '/crash', ''])
        await platform.api.get(`/trials${path}`);
      const requests = () => lines.mock.calls.filter(([, line]) => (line as LogFields).context === 'Request');
      for (const until = Date.now() + 5_000; requests().length < 5 && Date.now() < until;) await sleep(5);
      expect(requests().map(([, line]) => (line as LogFields).code)).toEqual([
        ...['trials.too-late', 'trials.too-late', 'malformed_parameter', 'internal_error', undefined],
      ]);
      expect(lines.mock.calls.filter(([level]) => level === 'error')).toHaveLength(1);
    } finally {
      lines.mockRestore();
    }
  });

  it('calls a missing field required', async () => {
    const answer = await platform.api.post('/trials', {});
    expect(answer.body.errors[0]).toMatchObject({ code: 'required', path: 'email' });
    expect((await platform.api.post('/trials')).status).toBe(422);
  });

  it.each([
    ['malformed', 400],
    ['unauthenticated', 401],
    ['payment_failed', 402],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['stale', 412],
    ['invalid', 422],
    ['precondition_required', 428],
    ['too_many', 429],
    ['unavailable', 503],
  ])('answers a %s domain error with %i, its code and its further members', async (kind, status) => {
    const answer = await platform.api.get(`/trials/refusals?kind=${kind}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, code: 'trials.too-late', title: 'Too late', sku: 'A-1' });
    expect(answer.headers.has('retry-after')).toBe(status === 503 || status === 429);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('tells nothing about an unexpected error but its request id', async () => {
    const answer = await platform.api.get('/trials/crash');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toMatch(/jane|secret|at |stack/);
    expect(answer.body.request_id).toBe(answer.headers.get('x-request-id'));
  });

  it('answers 503 with Retry-After when the database cannot be reached', async () => {
    const answer = await platform.api.get('/trials/down');
    expect([answer.status, answer.headers.get('retry-after'), answer.body.code]).toEqual([503, '1', 'unavailable']);
  });

  it('answers 503 storage_unavailable with Retry-After when the database has no room left', async () => {
    const { status, headers, body } = await platform.api.get('/trials/full');
    expect([status, headers.get('retry-after'), body.code]).toEqual([503, '1', 'storage_unavailable']);
    expect(JSON.stringify(body)).not.toContain('no space left');
    expect((await platform.api.get('/trials')).status).toBe(200);
  });

  it.each([
    ['malformed JSON', '{"email": ', 400],
    ['a prototype', '{"__proto__": {"admin": true}}', 400],
    ['a constructor with a prototype', '{"constructor": {"prototype": {"admin": true}}}', 400],
    ['an array instead of an object', '[]', 422],
    ['a string instead of an object', '"text"', 422],
    ['null', 'null', 422],
    ['a NUL character', JSON.stringify({ ...good, note: 'a\0b' }), 422],
    ['half a character', '{"email":"a@example.com","lines":[],"note":"\\ud800"}', 422],
    ['a number beyond all numbers', '{"email":"a@example.com","lines":[{"quantity":1e309}]}', 422],
    ['very deep nesting', `{"metadata":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 422],
    ['a body over the limit', `{"note":"${'x'.repeat(1_100_000)}"}`, 413],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await platform.api.post('/trials', body, { 'content-type': 'application/json' });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, request_id: expect.any(String) });
  });

  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['application/jsonx'],
    ['multipart/form-data; boundary=x'],
    ['text/json;application/json'],
  ])('refuses a body of type %s with 415', async (type) => {
    const answer = await platform.api.post('/trials', JSON.stringify(good), { 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([415, 'unsupported_media_type']);
  });

  it.each([
    ['/trials?limit=1&limit=2', 400],
    ['/trials?limit=abc', 400],
    ['/trials?limit=101', 400],
    ['/trials?colour=red', 400],
    ['/trials?__proto__=x', 400],
    ['/trials?limit[$ne]=1', 400],
    ['/trials?created_at[gte]=a%00b', 400],
    ['/trials/%00', 400],
    ['/trials/%zz', 400],
    ['/trials/not-a-uuid', 404],
    [`/trials/${'a'.repeat(300)}`, 414],
    ['/nowhere', 404],
    ['//trials', 404],
  ])('answers %s with %i', async (path, status) => {
    const answer = await platform.api.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body).toMatchObject({ status, request_id: answer.headers.get('x-request-id') });
  });

  it('takes bracket operators as plain parameters', async () => {
    const answer = await platform.api.get('/trials?limit=5&created_at[gte]=2026-01-01');
    expect(answer.body.query).toEqual({ limit: 5, 'created_at[gte]': '2026-01-01' });
  });

  it('keeps a sane request id, takes the trace id otherwise, and never reflects others', async () => {
    const id = async (headers: Record<string, string>) =>
      (await platform.api.get('/trials', headers)).headers.get('x-request-id');
    expect(await id({ 'x-request-id': 'checkout-4711' })).toBe('checkout-4711');
    expect(await id({ traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' })).toBe(
      '0af7651916cd43dd8448eb211c80319c',
    );
    expect(await id({ 'x-request-id': '<script>' })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('counts statements and turns a value that PostgreSQL refuses into 400', async () => {
    const good = await platform.api.get('/trials/sql', { 'x-value': '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11' });
    expect([good.status, good.statements]).toEqual([200, 2]);
    const bad = await platform.api.get('/trials/sql', { 'x-value': 'nonsense' });
    expect([bad.status, bad.body.code]).toEqual([400, 'malformed_value']);
  });

  it('believes X-Clock where that is allowed', async () => {
    const at = await platform.api.get('/trials', { 'x-clock': '2011-12-09T12:50:00Z' });
    expect(at.body.now).toBe('2011-12-09T12:50:00.000Z');
    expect((await platform.api.get('/trials', { 'x-clock': 'yesterday' })).status).toBe(400);
  });

  it('answers HEAD, carries the security headers, and passes Nest refusals on', async () => {
    const head = await fetch(`${platform.url}/trials`, { method: 'HEAD' });
    expect([head.status, head.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
    expect(head.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self';");
    expect(await platform.api.get('/trials/conflict')).toMatchObject({ status: 409, body: { detail: 'as it is' } });
  });

  it.each([
    ['a card number', { note: 'my card 4111 1111 1111 1111 thanks' }, 'note'],
    ['a card number as a number', { metadata: { deep: [{ x: 378282246310005 }] } }, 'metadata.deep.0.x'],
    ['a security code', { metadata: { cvc: '123' } }, 'metadata.cvc'],
    ['a named card number', { metadata: { 'card-number': '1' } }, 'metadata.card-number'],
  ])('refuses %s anywhere', async (_what, part, path) => {
    const answer = await platform.api.post('/trials', { ...good, ...part });
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([422, 'card_data_refused', path]);
    expect(JSON.stringify(answer.body)).not.toContain('4111');
  });

  it('does not mistake barcodes and ids for cards', async () => {
    const metadata = {
      gtin: '4006381333931',
      external_id: '4111111111111111',
      at: '2026-11-22T03:33:52.123Z',
      sku: '5500000000000004',
    };
    expect((await platform.api.post('/trials', { ...good, metadata })).status).toBe(201);
  });

  it('compresses large answers and serves the OpenAPI document and its reader', async () => {
    const document = await fetch(`${platform.url}/openapi.json`, { headers: { 'accept-encoding': 'br' } });
    expect([document.status, document.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(await document.json()).toMatchObject({ openapi: '3.1.0', paths: { '/trials': { post: {} } } });
    const { body } = await platform.api.get('/openapi.json');
    const conflict = body.paths['/trials/conflict'].get.responses['409']; // several decorators add up
    expect(conflict.description).toBe('`second`, `first`');
    expect(conflict.content['application/problem+json'].schema.allOf[1].properties.code.enum).toEqual([
      'second',
      'first',
    ]);
    const reader = await fetch(`${platform.url}/docs`);
    expect([reader.status, reader.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    const script = await fetch(`${platform.url}/docs/swagger-ui-bundle.js`);
    expect([script.status, (await script.text()).length > 100_000]).toEqual([200, true]);
    expect(await reader.text()).not.toMatch(/(src|href)="https?:/);
  });

  it('survives garbage on the socket', async () => {
    const { port } = new URL(platform.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('NONSENSE / HTTP/9.9\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });
});
