import autocannon, { type Options, type Result } from 'autocannon';

/** What one run of load came to. Latencies in milliseconds. */
export interface Measurement {
  name: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 2xx, and requests that got none. */
  failed: number;
}

/** Warms up, then measures for `seconds`: code that has not been compiled yet is several times slower. */
export async function measure(
  name: string,
  connections: number,
  seconds: number,
  options: Omit<Options, 'connections' | 'duration'>,
): Promise<Measurement> {
  await autocannon({ ...options, connections, duration: Math.ceil(seconds / 2) });
  const result: Result = await autocannon({ ...options, connections, duration: seconds });
  const answered = result['2xx'];
  return {
    name,
    connections,
    perSecond: round(answered / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** Runs `work` over and over in `clients` loops, first to warm up and then for `seconds`, and measures each turn. */
export async function repeat(
  name: string,
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<Measurement> {
  await drive(clients, seconds / 2, work);
  const { latencies, failed, elapsed } = await drive(clients, seconds, work);
  return summary(name, clients, latencies, failed, elapsed);
}

/** What turns of these latencies (milliseconds) came to in so many seconds. */
export function summary(
  name: string,
  connections: number,
  latencies: number[],
  failed: number,
  seconds: number,
): Measurement {
  latencies.sort((a, b) => a - b);
  const percentile = (share: number): number => round(latencies[Math.floor(latencies.length * share)] ?? 0);
  return {
    ...{ name, connections, perSecond: round(latencies.length / seconds) },
    ...{ p50: percentile(0.5), p99: percentile(0.99), failed },
  };
}

async function drive(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<{ latencies: number[]; failed: number; elapsed: number }> {
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const loop = async (client: number): Promise<void> => {
    while (performance.now() < started + seconds * 1000) {
      const begun = performance.now();
      await work(client).then(
        () => latencies.push(performance.now() - begun),
        () => failed++,
      );
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
  return { latencies, failed, elapsed: (performance.now() - started) / 1000 };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
