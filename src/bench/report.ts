import { type Measurement } from './load.js';

const CEILINGS: Record<string, string> = {
  'product list': 'bare product',
  product: 'bare product',
  'product, not cached': 'bare product',
  'one-call checkout': 'bare order',
};

/** A measurement as one line for people. */
export function line({ name, connections, perSecond, p50, p99, failed }: Measurement): string {
  const cells = [
    String(connections).padStart(3),
    `${perSecond}/s`.padStart(10),
    `p50 ${p50} ms`.padStart(14),
    `p99 ${p99} ms`.padStart(14),
  ];
  return `${name.padEnd(26)} ${cells.join(' ')}${failed ? `  ${failed} FAILED` : ''}`;
}

/** Each figure against the ceiling of the same number of connections. */
export function ratios(results: Measurement[]): { figure: string; connections: number; of: string; ratio: number }[] {
  return results.flatMap(({ name, connections, perSecond }) => {
    const ceiling = results.find((other) => other.name === CEILINGS[name] && other.connections === connections);
    if (!ceiling) return [];
    const ratio = Math.round((perSecond / ceiling.perSecond) * 100) / 100;
    return [{ figure: name, connections, of: ceiling.name, ratio }];
  });
}
