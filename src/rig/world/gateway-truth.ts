import { type ClientBase } from 'pg';

/** One charge as the gateway itself remembers it; amounts in minor units. */
export interface Charge {
  /** The key of the shop's attempt; null when the shop never asked for it. */
  readonly key: string | null;
  readonly reference: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: 'requires_action' | 'declined' | 'authorized' | 'voided' | 'lost';
  readonly captured: number;
  readonly refunded: number;
  readonly voided: number;
}

/** One capture, refund or void that the gateway carried out. */
export interface Move {
  readonly key: string | null;
  readonly kind: 'capture' | 'refund' | 'void';
  readonly reference: string;
  readonly amount: number;
}

/** Everything the gateway did: the outside truth that the shop is compared with. */
export interface GatewayBooks {
  readonly charges: readonly Charge[];
  readonly moves: readonly Move[];
}

/** The sandbox's journal: rows that no transaction of the shop can roll back. */
export async function sandboxBooks(client: ClientBase): Promise<GatewayBooks> {
  const { rows } = await client.query<Omit<Charge, 'state'> & { kind: string; state: Charge['state'] }>(
    `SELECT key, kind, reference, amount::float8, currency, state, captured::float8, refunded::float8, voided::float8
     FROM payments.sandbox_journal ORDER BY created_at, key`,
  );
  return {
    charges: rows.filter(({ kind }) => kind === 'charge'),
    moves: rows.flatMap(({ key, kind, reference, amount }) =>
      kind === 'charge' ? [] : [{ key, kind: kind as Move['kind'], reference, amount }],
    ),
  };
}
