/** What a link does to what passes through it. Everything absent: nothing. */
export interface Faults {
  /** Milliseconds that each piece is late, and how much that varies. */
  readonly latencyMs?: number;
  readonly jitterMs?: number;
  /** Pieces of at most so many bytes, each sent by itself. */
  readonly sliceBytes?: number;
  /** Nothing passes this way any more, though the connection looks alive; what was sent arrives when it heals. */
  readonly lost?: 'up' | 'down' | 'both';
  /** New connections are refused. */
  readonly refused?: boolean;
}

export const HEALTHY: Faults = {};

/** True when bytes can simply be handed on. */
export function passes(faults: Faults): boolean {
  return !faults.latencyMs && !faults.jitterMs && !faults.sliceBytes && !faults.lost;
}
