import { Overloaded } from './overloaded.js';
import { PublicCache } from './public-cache.js';

describe('PublicCache', () => {
  const answer =
    (body: unknown, ...surrogateKeys: string[]) =>
    () =>
      Promise.resolve({ body, surrogateKeys });
  const text = async (cache: PublicCache, url: string, body: unknown, ttl = 1000) =>
    (await cache.get(url, ttl, answer(body, `key:${url}`))).json.toString();

  it('forgets the least recently used first', async () => {
    const cache = new PublicCache();
    for (let n = 0; n < 10_000; n++) await cache.get(`/${n}`, 60_000, answer(n));
    await text(cache, '/0', 'used again');
    await text(cache, '/new', 'one too many');
    expect(await text(cache, '/0', 'made again')).toBe('0');
    expect(await text(cache, '/1', 'made again')).toBe('"made again"');
  });

  it('holds no more than its bytes', async () => {
    const cache = new PublicCache();
    const large = 'x'.repeat(600_000);
    for (let n = 0; n < 130; n++) await text(cache, `/${n}`, large);
    expect((await text(cache, '/0', 'again')).length).toBeLessThan(100);
    expect((await text(cache, '/129', 'again')).length).toBeGreaterThan(600_000);
  });

  it('ends after its time', async () => {
    const cache = new PublicCache();
    expect(await text(cache, '/', 1, 0)).toBe('1');
    expect(await text(cache, '/', 2, 0)).toBe('2');
  });

  it('is told when it is too old, where it cannot be made again for now', async () => {
    const cache = new PublicCache();
    const after = (ttlMs: number, error: Error, staleMs: number) =>
      cache.get('/', ttlMs, () => Promise.reject(error), staleMs).then(({ json }) => json.toString());
    expect(await text(cache, '/', 'old', 0)).toBe('"old"');
    expect(await after(0, new Overloaded(), 1000)).toBe('"old"');
    await expect(after(0, new Error('a bug'), 1000)).rejects.toThrow('a bug');
    await expect(after(0, new Overloaded(), 0)).rejects.toThrow(Overloaded);
    cache.invalidate(['key:/']);
    await expect(after(0, new Overloaded(), 1000)).rejects.toThrow(Overloaded);
  });

  it('keeps nothing that was read before an invalidation', async () => {
    const cache = new PublicCache();
    let finish = (_: { body: unknown; surrogateKeys: string[] }) => undefined as void;
    const stale = cache.get('/', 1000, () => new Promise((resolve) => (finish = resolve)));
    cache.invalidate(['key']);
    const fresh = cache.get('/', 1000, answer('fresh', 'key'));
    finish({ body: 'stale', surrogateKeys: ['key'] });
    expect((await stale).json.toString()).toBe('"stale"');
    expect((await fresh).json.toString()).toBe('"fresh"');
    expect((await cache.get('/', 1000, answer('later', 'key'))).json.toString()).toBe('"fresh"');
  });

  it('keeps no failure', async () => {
    const cache = new PublicCache();
    await expect(cache.get('/', 1000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await text(cache, '/', 'yes')).toBe('"yes"');
  });
});
