import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueryBus } from '@nestjs/cqrs';
import { AvailabilityBoard } from '../../../src/contexts/inventory/stream-availability/availability-board.js';
import { type EventStream } from '../../../src/platform/http/event-stream/event-stream.js';
import { OpenStreams } from '../../../src/platform/http/event-stream/open-streams.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Child } from '../../support/child-process.js';
import { EventSource } from '../../support/event-source.js';
import { startShop } from '../../support/shop.js';
import { Stock } from './stock-harness.js';

const STREAM = '/v1/store/availability/stream?variants=';
let stock: Stock;
const opened: EventSource[] = [];
beforeAll(async () => void (stock = await Stock.start({ MAX_STREAMS: '310', MAX_STREAMS_PER_ADDRESS: '305' })));
afterEach(async () => {
  opened.splice(0).forEach((source) => source.die());
  await nobodyWatches();
});
afterAll(() => stock?.shop.close());

async function open(variants: string[], headers?: Record<string, string>, url = stock.shop.url): Promise<EventSource> {
  const source = await EventSource.open(`${url}${STREAM}${variants.join(',')}`, headers);
  opened.push(source);
  return source;
}

async function nobodyWatches(): Promise<void> {
  while (stock.shop.app.get(AvailabilityBoard).watched > 0) await sleep(5);
}

const put = (variantId: string, onHand: number) => stock.set([{ variantId, location: 'main', onHand }]);

it('tells the present first, then what changes, within a second of the commit', async () => {
  const [a, b] = [await stock.of({ main: 5, south: 2 }), newId()];
  const source = await open([a, b.toUpperCase(), a]);
  await source.until(({ events }) => events.length === 2);
  expect(source.status).toBe(200);
  expect(source.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-request-id': expect.any(String),
  });
  expect(source.retry).toBeGreaterThanOrEqual(1000);
  expect(source.events).toMatchObject([
    { event: 'availability', data: { variant: a, available: 7, state: 'in_stock' } },
    { event: 'availability', data: { variant: b, available: 0, state: 'out_of_stock' } },
  ]);

  const hold = await stock.hold([{ variantId: a, quantity: 7 }]);
  const committed = Date.now();
  await source.until(({ latest }) => latest[a] === 0);
  expect(Date.now() - committed).toBeLessThan(1_000);
  expect(source.events.at(-1)!.data.state).toBe('out_of_stock');
  await stock.release(hold);
  await source.until(({ latest }) => latest[a] === 7);
  expect(source.events.map(({ id }) => Number(id))).toEqual([...source.events.map(({ id }) => Number(id))].sort((x, y) => x - y)); // prettier-ignore
  expect(source.events.filter(({ data }) => data.variant === b)).toHaveLength(1); // nothing of what did not change
});

it('knows bundles by their parts, and what is sold beyond stock', async () => {
  const [part, bundle] = [await stock.product({ main: 7 }), await stock.product()];
  await stock.bundle(bundle, { [part]: 2 });
  const source = await open([bundle]);
  await source.until(({ latest }) => latest[bundle] === 3);
  await put(part, 4);
  await source.until(({ latest }) => latest[bundle] === 2);
  await stock.bundle(bundle, { [part]: 4 });
  await source.until(({ latest }) => latest[bundle] === 1);
  await put(part, 0);
  await source.until(({ events }) => events.at(-1)!.data.state === 'out_of_stock');
  await stock.policy(part, { backorder: { limit: 8, expected_at: '2040-05-01T00:00:00.000Z' } });
  await source.until(({ events }) => events.at(-1)!.data.state === 'backorder');
  expect(source.events.at(-1)!.data).toEqual({ variant: bundle, available: 0, state: 'backorder', expected_at: '2040-05-01T00:00:00.000Z' }); // prettier-ignore
});

it('hears of a location that goes out of use', async () => {
  const a = await stock.of({ main: 5, south: 2 });
  const source = await open([a]);
  const { body } = await stock.shop.admin.get('/v1/admin/inventory/locations');
  const south = `/v1/admin/inventory/locations/${body.data.find(({ code }: { code: string }) => code === 'south').id}`;
  await stock.shop.admin.patch(south, { active: false });
  await source.until(({ latest }) => latest[a] === 5);
  await stock.shop.admin.patch(south, { active: true });
  await source.until(({ latest }) => latest[a] === 7);
});

it('begins with the present again for a client that comes back', async () => {
  const a = await stock.of({ main: 5 });
  const first = await open([a]);
  await first.until(({ events }) => events.length === 1);
  first.die();
  await put(a, 4);
  for (const id of [first.events[0]!.id, 'nonsense', '']) {
    const again = await open([a], { 'last-event-id': id });
    await again.until(({ latest }) => latest[a] === 4);
  }
});

it('reads a change once for hundreds of clients, and not at all for those who come later', async () => {
  const [a, b] = [await stock.of({ main: 1 }), await stock.of({ main: 1 })];
  await stock.shop.settle();
  const clients = await Promise.all(Array.from({ length: 300 }, () => open([a, b])));
  await Promise.all(clients.map((client) => client.until(({ events }) => events.length === 2)));
  const queryBus = stock.shop.app.get(QueryBus);
  const execute = queryBus.execute.bind(queryBus);
  let reads = 0;
  queryBus.execute = ((query: never) => (reads++, execute(query))) as typeof queryBus.execute;
  try {
    for (const dead of clients.splice(0, 50)) dead.die();
    await put(a, 9);
    await Promise.all(clients.map((client) => client.until(({ latest }) => latest[a] === 9)));
    const late = await open([b, a]);
    await late.until(({ latest }) => latest[a] === 9 && latest[b] === 1);
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(2); // the fact may come in two rounds
  } finally {
    queryBus.execute = execute;
  }
});

it('reads once for all who come at the same time, and keeps no place for those who left before', async () => {
  const variants = await Promise.all(Array.from({ length: 20 }, () => stock.of({ main: 1 })));
  await stock.shop.settle(); // the news of their stock is behind us
  const held = heldReads();
  try {
    const first = open([variants[0]!]); // its round waits for the database, and so do the others for it
    await watching(1);
    const others = variants.slice(1).map((variant) => open([variant]));
    await watching(20);
    const leaving = request(`${stock.shop.url}${STREAM}${newId()}`, { headers: { accept: 'text/event-stream' } });
    leaving.on('error', () => undefined).end();
    await watching(21);
    leaving.destroy();
    await watching(20);
    expect(streamsOf(stock.shop.app.get(OpenStreams)).size).toBe(20);
    held.release();
    const sources = await Promise.all([first, ...others]);
    await Promise.all(sources.map((source) => source.until(({ events }) => events.length === 1)));
    expect(held.reads()).toBe(2);
  } finally {
    held.restore();
  }
});

/** Availability is read for nobody until it is released; counts how often it is. */
function heldReads() {
  const queryBus = stock.shop.app.get(QueryBus);
  const execute = queryBus.execute.bind(queryBus);
  let reads = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  queryBus.execute = (async (query: never) => {
    reads++;
    await released;
    return execute(query);
  }) as typeof queryBus.execute;
  const restore = (): void => {
    release();
    queryBus.execute = execute;
  };
  return { release, restore, reads: () => reads };
}

async function watching(count: number): Promise<void> {
  while (stock.shop.app.get(AvailabilityBoard).watched !== count) await sleep(5);
}

it('forgets a client that dies', async () => {
  const a = await stock.of({ main: 1 });
  (await open([a])).die();
  await nobodyWatches();
  await put(a, 2);
  const source = await open([a]);
  await source.until(({ latest }) => latest[a] === 2);
});

it('is not compressed, and can be asked for by HEAD', async () => {
  const a = await stock.of({ main: 1 });
  const source = await open([a], { 'accept-encoding': 'gzip, br' });
  await source.until(({ events }) => events.length === 1);
  expect(source.response.headers['content-encoding']).toBeUndefined();
  const head = await EventSource.open(`${stock.shop.url}${STREAM}${a}`, {}, 'HEAD');
  await head.until(({ ended }) => ended);
  expect([head.status, head.response.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
});

it('keeps connections alive by comments, and drops whoever reads nothing', async () => {
  const a = await stock.of({ main: 1 });
  const streams = stock.shop.app.get(OpenStreams);
  const sleeper = await open([a]);
  const { value: stream } = streamsOf(streams).values().next() as { value: EventStream };
  const reader = await open([a]);
  await Promise.all([reader, sleeper].map((client) => client.until(({ events }) => events.length === 1)));
  streams.lookAfter(Date.now());
  await reader.until(({ comments }) => comments === 1);

  sleeper.pause();
  await fill(stream);
  for (let n = 2; n < 5; n++) {
    await put(a, n);
    await reader.until(({ latest }) => latest[a] === n); // the others do not wait for it
  }
  streams.lookAfter(Date.now() + 10_000);
  expect(stream.destroyed).toBe(false);
  streams.lookAfter(Date.now() + 30_000);
  expect(stream.destroyed).toBe(true);
  while (streamsOf(streams).size > 1) await sleep(5); // the reader's is left
});

it('ends with its process, whoever reads nothing', async () => {
  const ending = await startShop();
  const sleeper = await open([newId()], {}, ending.url);
  await sleeper.until(({ events }) => events.length === 1);
  sleeper.pause();
  const [stream] = streamsOf(ending.app.get(OpenStreams));
  await fill(stream!);
  await ending.close();
  expect(stream!.destroyed).toBe(true);
});

/** Fills what Node and the kernel buffer for a connection, until the stream itself is behind for a while. */
async function fill(stream: EventStream): Promise<void> {
  const padding = { event: 'padding', id: '0', data: { text: 'x'.repeat(256 * 1024) } };
  while (!(stream.stuckSince! < Date.now() - 200)) {
    stream.send('padding', padding);
    await sleep(1);
  }
}

function streamsOf(streams: OpenStreams): Set<EventStream> {
  return (streams as unknown as { streams: Set<EventStream> }).streams;
}

it('refuses more clients than it keeps, of one address and in all, and says when to come back', async () => {
  const small = await startShop({ MAX_STREAMS: '3', MAX_STREAMS_PER_ADDRESS: '2', TRUST_PROXY: '1' });
  try {
    const a = newId();
    const from = (address: string) => open([a], { 'x-forwarded-for': address }, small.url);
    const clients = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2'), await from('192.0.2.3')]; // prettier-ignore
    expect(clients.map(({ status }) => status)).toEqual([200, 200, 429, 200, 503]);
    await Promise.all([clients[2], clients[4]].map((client) => client!.until(({ ended }) => ended)));
    expect(JSON.parse(clients[2]!.rest)).toMatchObject({ code: 'too_many_streams' });
    expect(JSON.parse(clients[4]!.rest)).toMatchObject({ code: 'streams_full' });
    expect([clients[2], clients[4]].map((client) => Number(client!.response.headers['retry-after']))).toEqual([30, 5]);
    clients[0]!.die();
    let again = await from('192.0.2.1');
    while (again.status !== 200) again = await from('192.0.2.1');
  } finally {
    await small.close();
  }
});

it('tells what other processes change, and ends cleanly with its own', async () => {
  const a = await stock.of({ main: 5 });
  const child = await Child.start('test/support/second-shop.ts', [stock.shop.databaseUrl]);
  try {
    const there = await open([a], {}, child.url);
    const here = await open([a]);
    await put(a, 6);
    const committed = Date.now();
    await Promise.all([here, there].map((client) => client.until(({ latest }) => latest[a] === 6)));
    expect(Date.now() - committed).toBeLessThan(1_500);
    expect(await child.terminate()).toBe(0);
    await there.until(({ ended, aborted }) => ended || aborted);
    expect([there.ended, there.aborted]).toEqual([true, false]);
  } finally {
    await child.kill();
  }
});

it.each(['', 'x', `${newId()},`, Array.from({ length: 51 }, newId).join(',')])(
  'refuses variants=%s',
  async (variants) => {
    const source = await open([variants]);
    await source.until(({ ended }) => ended);
    expect([source.status, JSON.parse(source.rest).errors[0].path]).toEqual([400, 'variants']);
  },
);

it('is for those who listen', async () => {
  const answer = await stock.shop.store.get(`${STREAM}${newId()}`);
  expect(answer).toMatchObject({ status: 406, body: { code: 'not_acceptable' } });
});
