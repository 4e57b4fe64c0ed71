import { type Faults } from '../proxy/faults.js';

/** A way in which the link to the database is bad, and for how long. */
export interface BadLink {
  readonly name: string;
  readonly covers: readonly string[];
  readonly story: string;
  readonly faults: Faults;
  readonly breaksOpenOnes?: boolean;
  readonly ms: number;
  /** True when nothing can be served meanwhile, but for what arrives as the link heals. */
  readonly isDown: boolean;
  /** Whoever is refused is refused within this; the limit of all answers when absent. */
  readonly longestRefusalMs?: number;
}

/** Ways in which the database is hardly to be reached. */
export const LINKS: readonly BadLink[] = [
  {
    name: 'database-gone',
    covers: ['F5', 'I29'],
    story: 'the database refuses everybody for five seconds',
    faults: { refused: true },
    breaksOpenOnes: true,
    ms: 5_000,
    isDown: true,
    longestRefusalMs: 2_000,
  },
  {
    name: 'database-half-open',
    covers: ['F24'],
    story: 'connections to the database look alive and carry nothing for twelve seconds',
    faults: { lost: 'both' },
    ms: 12_000,
    isDown: true,
  },
  {
    name: 'database-one-way',
    covers: ['F24'],
    story: 'the database hears and is not heard for twelve seconds',
    faults: { lost: 'down' },
    ms: 12_000,
    isDown: true,
  },
  {
    name: 'database-slow',
    covers: ['F9'],
    story: 'everything to and from the database is 50 to 100 ms late, in slices',
    faults: { latencyMs: 50, jitterMs: 50, sliceBytes: 512 },
    ms: 6_000,
    isDown: false,
  },
  {
    name: 'database-crawls',
    covers: ['F9'],
    story: 'each statement takes a second and more, and a checkout has sixteen',
    faults: { latencyMs: 500, jitterMs: 100 },
    ms: 12_000,
    isDown: false,
  },
];
