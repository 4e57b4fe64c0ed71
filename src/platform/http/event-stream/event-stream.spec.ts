import { EventStream } from './event-stream.js';

const event = (n: number) => ({ event: 'tick', id: `${n}`, data: { n } });
const all = async (stream: EventStream): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
};

it('writes events as EventSource reads them', async () => {
  const stream = new EventStream(2500.4);
  stream.send('a', event(1));
  stream.beat();
  stream.send('b', event(2));
  stream.finish();
  stream.send('c', event(3)); // too late
  expect(await all(stream)).toBe(
    'retry: 2500\n\nevent: tick\nid: 1\ndata: {"n":1}\n\n:\n\nevent: tick\nid: 2\ndata: {"n":2}\n\n',
  );
});

it('keeps the latest of each key for a client that does not read, and no more', async () => {
  const stream = new EventStream(1);
  stream.read(0);
  for (let n = 0; n < 100_000; n++) stream.send(`${n % 10}`, event(n));
  expect(stream.readableLength).toBeLessThan(10_000);
  expect(stream.stuckSince).toBeGreaterThan(0);
  stream.beat();
  stream.finish();
  const ids = [...(await all(stream)).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  expect(ids.slice(-10).sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, n) => 99_990 + n));
  expect(ids.length).toBeLessThan(400);
  expect(stream.stuckSince).toBeUndefined();
});
