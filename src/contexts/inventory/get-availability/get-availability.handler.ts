import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type Availability, GetAvailability } from '../contract/get-availability.query.js';
import { EXPECTED_AT, KIND, ROOM } from '../storage/policies-sql.js';

/** A bundle is expected when the last of its parts is, and is a pre-order when one of them is. */
const AVAILABILITY = `
  WITH parts AS (
    SELECT asked.variant_id AS asked_id, coalesce(part.part_id, asked.variant_id) AS variant_id,
      coalesce(part.quantity, 1) AS per_unit
    FROM (SELECT DISTINCT unnest($1::uuid[]) AS variant_id) AS asked
      LEFT JOIN inventory.bundle_parts AS part ON part.bundle_id = asked.variant_id
  ), stock AS (
    SELECT variant_id,
      coalesce(sum(greatest(on_hand - held - level.safety_stock, 0)) FILTER (WHERE active), 0) AS available
    FROM (SELECT DISTINCT variant_id FROM parts) AS variant LEFT JOIN inventory.levels AS level USING (variant_id)
      LEFT JOIN inventory.locations ON locations.id = location_id
    GROUP BY variant_id
  ), terms AS (
    SELECT variant_id, ${KIND} AS kind, ${ROOM} AS room, ${EXPECTED_AT} AS expected_at
    FROM inventory.policies WHERE variant_id IN (SELECT variant_id FROM parts)
  )
  SELECT asked_id AS "variantId", min(available / per_unit) AS available,
    min((available + coalesce(room, 0)) / per_unit) - min(available / per_unit) AS more,
    max(kind) FILTER (WHERE room > 0) AS kind, max(expected_at) FILTER (WHERE room > 0) AS "expectedAt"
  FROM parts JOIN stock USING (variant_id) LEFT JOIN terms USING (variant_id) GROUP BY asked_id`;

interface Row {
  variantId: string;
  available: number;
  more: number;
  kind: 'backorder' | 'preorder' | null;
  expectedAt: Date | null;
}

@QueryHandler(GetAvailability)
export class GetAvailabilityHandler implements IQueryHandler<GetAvailability> {
  constructor(private readonly database: Database) {}

  async execute({ variantIds }: GetAvailability): Promise<Availability[]> {
    const rows = await this.database.query<Row>(AVAILABILITY, [variantIds]);
    return rows.map(({ variantId, available, more, kind, expectedAt }) => ({
      ...{ variantId, available },
      beyond: kind && more > 0 ? { kind, available: more, expectedAt: expectedAt?.toISOString() ?? null } : null,
    }));
  }
}
