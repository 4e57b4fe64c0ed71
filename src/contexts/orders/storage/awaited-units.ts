import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { AWAITING } from '../domain/return-state.js';

const AWAITED = `
  SELECT line->>'lineId' AS "lineId", sum((line->>'quantity')::int - (line->>'received')::int)::int AS units
  FROM orders.returns, jsonb_array_elements(lines) AS line
  WHERE order_id = $1 AND status = ANY ($2) GROUP BY 1`;

/** Units that open returns of an order await. */
@Injectable()
export class AwaitedUnits {
  constructor(private readonly database: Database) {}

  /** By line. Whoever decides by it holds the order's row lock, so that nobody else decides meanwhile. */
  async of(orderId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ lineId: string; units: number }>(AWAITED, [orderId, AWAITING]);
    return new Map(rows.map(({ lineId, units }) => [lineId, units]));
  }
}
