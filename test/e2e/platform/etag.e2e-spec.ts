import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { Database } from '../../../src/platform/database/database.js';
import { keyset } from '../../../src/platform/http/keyset.js';
import { ApiPage, type Page, PageQuery } from '../../../src/platform/http/page.js';
import { Overloaded } from '../../../src/platform/http/overloaded.js';
import { PublicCache, type PublicResult } from '../../../src/platform/http/public-cache.js';
import { PublicRead } from '../../../src/platform/http/public-read.js';
import { IfMatch, Versioned } from '../../../src/platform/http/versioned.js';
import { Access } from '../../../src/platform/security/access.js';
import { type PlatformApp, startPlatform } from './platform-app.js';
import { asOwner } from '../../support/owner.js';

class BookQuery extends PageQuery {
  @IsOptional() @IsIn(['a', 'b']) shelf?: string;
}

class BookChange {
  @IsInt() version: number;
}

class BookDto {
  id: string;
  title: string;
}

class PriceQuery {
  @IsOptional() @IsString() currency?: string;
  @IsOptional() @IsString() region?: string;
}

let made = 0;
let full = false;

@Access.public()
@Controller('books')
class BookController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiPage(BookDto)
  async list(@Query() query: BookQuery): Promise<Page<BookDto>> {
    const list = keyset(query, {
      sorts: {
        title: { sql: 'b.title', type: 'text' },
        created_at: { sql: 'b.created_at', type: 'timestamptz' },
        pages: { sql: 'b.pages', type: 'integer' },
      },
      defaultSort: '-created_at',
      id: { sql: 'b.id', type: 'uuid' },
      values: [query.shelf ?? null],
    });
    const rows = await this.database.query<BookDto & { place: string[] }>(
      `SELECT b.id, b.title, ${list.place} FROM books b WHERE ($1::text IS NULL OR b.shelf = $1) AND ${list.after}
       ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const [total] = query.count
      ? await this.database.query<{ n: number }>(
          'SELECT count(*) AS n FROM books WHERE $1::text IS NULL OR shelf = $1',
          [query.shelf ?? null],
        )
      : [];
    return list.page(rows, ({ id, title }) => ({ id, title }), total?.n);
  }

  @Get('one')
  @Versioned()
  one(): object {
    return { title: 'x', version: 7 };
  }

  @Patch('one')
  @Versioned()
  change(@IfMatch() expected: number | undefined, @Body() body: BookChange): object {
    return { expected: expected ?? null, version: body.version };
  }

  @Get('public')
  @PublicRead({ sMaxAge: 30 })
  shown(@Query() query: PriceQuery): PublicResult {
    if (full) throw new Overloaded();
    made++;
    return {
      body: { made, currency: query.currency ?? null },
      surrogateKeys: ['book:1', `currency:${query.currency}`],
    };
  }
}

describe('etags, caches and pages', () => {
  let platform: PlatformApp;
  beforeAll(async () => {
    platform = await startPlatform([BookController]);
    await asOwner(
      platform.app,
      `
      CREATE TABLE books AS SELECT gen_random_uuid() AS id, 'Title ' || (n % 10) AS title, n % 7 AS pages,
        CASE WHEN n % 2 = 0 THEN 'a' ELSE 'b' END AS shelf,
        timestamptz '2026-01-01' + (n % 5) * interval '1 microsecond' AS created_at
      FROM generate_series(1, 137) AS n`,
    );
  });
  afterAll(() => platform.close());

  describe('keyset pages', () => {
    const walk = async (query: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await platform.api.get(`/books?${query}${cursor && `&cursor=${cursor}`}`);
        ids.push(...body.data.map(({ id }: BookDto) => id));
        expect(body.page.has_more).toBe(body.page.next_cursor !== null);
        cursor = body.page.next_cursor;
      }
      return ids;
    };
    const sorted = async (orderBy: string): Promise<string[]> =>
      (await platform.app.get(Database).query<{ id: string }>(`SELECT id FROM books ORDER BY ${orderBy}`)).map(
        ({ id }) => id,
      );

    it.each([
      ['limit=10', 'created_at DESC, id DESC'],
      ['limit=100', 'created_at DESC, id DESC'],
      ['limit=7&sort=title', 'title, id'],
      ['limit=9&sort=-title,-pages', 'title DESC, pages DESC, id DESC'],
      ['limit=9&sort=-title,pages', 'title DESC, pages, id'],
      ['limit=11&sort=created_at,-pages,title', 'created_at, pages DESC, title, id'],
    ])('visits every row once and in order: %s', async (query, orderBy) => {
      expect(await walk(query)).toEqual(await sorted(orderBy));
    });

    it('has 20 rows by default, filters, and counts when asked', async () => {
      const { body } = await platform.api.get('/books?shelf=a&count=exact');
      expect([body.data.length, body.page.count]).toEqual([20, 68]);
      expect((await platform.api.get('/books')).body.page).not.toHaveProperty('count');
    });

    it('refuses foreign cursors, unknown sorts and unknown filters with 400', async () => {
      const { body } = await platform.api.get('/books?sort=title&limit=1');
      const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      for (const [query, code] of [
        [`sort=-title&cursor=${body.page.next_cursor}`, 'invalid_cursor'],
        ['cursor=nonsense', 'invalid_cursor'],
        [`cursor=${cursor(['-created_at', "x'; DROP TABLE books", 'y'])}`, 'invalid_cursor'],
        [`cursor=${cursor(['-created_at', '2026-01-01 00:00:00+00'])}`, 'invalid_cursor'],
        [`cursor=${cursor({ a: 1 })}`, 'invalid_cursor'],
        ['sort=id;drop', 'malformed_parameter'],
        ['sort=constructor', 'malformed_parameter'],
        ['sort=title,title', 'malformed_parameter'],
        ['limit=0', 'malformed_parameter'],
        ['limit=1.5', 'malformed_parameter'],
        ['shelf=c', 'malformed_parameter'],
        ['colour=red', 'malformed_parameter'],
      ]) {
        expect(await platform.api.get(`/books?${query}`)).toMatchObject({ status: 400, body: { code } });
      }
      const impossible = cursor(['-created_at', '2026-13-45 00:00:00+00', '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11']);
      expect((await platform.api.get(`/books?cursor=${impossible}`)).status).toBe(400);
    });

    it('documents pages', async () => {
      const { body } = await platform.api.get('/openapi.json');
      const { schema } = body.paths['/books'].get.responses['200'].content['application/json'];
      expect(schema.properties.data.items.$ref).toBe('#/components/schemas/BookDto');
      expect(body.components.schemas.PageInfo.properties.next_cursor.type).toEqual(['string', 'null']);
    });
  });

  describe('versions', () => {
    it('answers the version as ETag and 304 to who has it', async () => {
      const answer = await platform.api.get('/books/one');
      expect(answer.headers.get('etag')).toBe('"7"');
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      const again = await platform.api.get('/books/one', { 'if-none-match': '"7"' });
      expect([again.status, again.body]).toEqual([304, '']);
    });

    it.each([['"3"', 3], ['*', null], [undefined, null]])('reads If-Match %s as %s', async (given, expected) => {
      const answer = await platform.api.patch('/books/one', { version: 8 }, given ? { 'if-match': given } : {});
      expect(answer).toMatchObject({ status: 200, body: { expected, version: 8 } });
      expect(answer.headers.get('etag')).toBe('"8"');
    }); // prettier-ignore

    it.each([['3'], ['W/"3"'], ['"x"'], ['"1", "2"'], ['"-1"'], ['"99999999999"']])(
      'refuses If-Match %s',
      async (given) => {
        expect((await platform.api.patch('/books/one', { version: 8 }, { 'if-match': given })).status).toBe(400);
      },
    );
  });

  describe('public reads', () => {
    beforeEach(() => platform.app.get(PublicCache).clear());

    it('come from the cache, whatever the order of parameters', async () => {
      const first = await platform.api.get('/books/public?currency=EUR&region=DE');
      expect(first.headers.get('cache-control')).toBe(
        'public, max-age=0, s-maxage=30, stale-while-revalidate=300, stale-if-error=300',
      );
      expect(first.headers.get('surrogate-key')).toBe('book:1 currency:EUR');
      expect(first.headers.get('etag')).toMatch(/^"[\w-]{27}"$/);
      expect((await platform.api.get('/books/public?region=DE&currency=EUR')).body).toEqual(first.body);
      expect((await platform.api.get('/books/public?currency=USD')).body.made).toBe(first.body.made + 1);
    });

    it('are 304 for who has them, also behind a proxy that weakened the ETag', async () => {
      const etag = (await platform.api.get('/books/public')).headers.get('etag')!;
      for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        expect((await platform.api.get('/books/public', { 'if-none-match': given })).status).toBe(304);
      }
      expect((await platform.api.get('/books/public', { 'if-none-match': '"other"' })).status).toBe(200);
    });

    it('are made afresh after a change of what they tell about, and not after others', async () => {
      const cache = platform.app.get(PublicCache);
      const first = await platform.api.get('/books/public?currency=EUR');
      cache.invalidate(['book:2']);
      expect((await platform.api.get('/books/public?currency=EUR')).body).toEqual(first.body);
      cache.invalidate(['currency:EUR']);
      expect((await platform.api.get('/books/public?currency=EUR')).body.made).toBe(first.body.made + 1);
    });

    it('are made once for many at the same time, and not kept when they refuse', async () => {
      const before = made;
      await Promise.all(Array.from({ length: 30 }, () => platform.api.get('/books/public?currency=GBP')));
      expect(made - before).toBe(1);
      expect((await platform.api.get('/books/public?colour=red')).status).toBe(400);
    });

    it('say how old they are when they come from the cache, also when they are too old', async () => {
      const ages = async (): Promise<unknown[]> => {
        const { status, headers } = await platform.api.get('/books/public');
        return [status, headers.get('age')];
      };
      expect(await ages()).toEqual([200, null]);
      const keptAt = Date.now();
      const clock = jest.spyOn(Date, 'now');
      full = true;
      try {
        for (const [seconds, age] of [[-10, '0'], [20, '20'], [100, '100']] as const) {
          clock.mockReturnValue(keptAt + seconds * 1000);
          expect(await ages()).toEqual([200, age]);
        }
        const { headers } = await platform.api.get('/books/public', { 'if-none-match': '*' });
        expect(headers.get('age')).toBe('100');
      } finally {
        full = false;
        clock.mockRestore();
      }
    }); // prettier-ignore

    it('bypass the cache for requests with a time of their own', async () => {
      const first = await platform.api.get('/books/public');
      const other = await platform.api.get('/books/public', { 'x-clock': '2011-01-01T00:00:00Z' });
      expect(other.body.made).toBe(first.body.made + 1);
    });
  });
});
