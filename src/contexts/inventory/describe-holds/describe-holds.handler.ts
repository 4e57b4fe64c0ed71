import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type DescribedHold, DescribeHolds } from '../contract/describe-holds.query.js';

const DESCRIBE = `
  SELECT id AS "holdId", status, expires_at AS "expiresAt", (
    SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity)), '[]')
    FROM unnest(asked_ids, asked_quantities) AS line(variant_id, quantity)
  ) AS lines, (
    SELECT coalesce(jsonb_agg(jsonb_build_object('variantId', variant_id, 'locationId', location_id,
      'location', location.code, 'quantity', quantity) ORDER BY variant_id, location.priority, location_id), '[]')
    FROM unnest(variant_ids, location_ids, quantities) AS line(variant_id, location_id, quantity)
      LEFT JOIN inventory.locations AS location ON location.id = location_id
  ) AS units
  FROM inventory.holds WHERE id = ANY ($1::uuid[])`;

@QueryHandler(DescribeHolds)
export class DescribeHoldsHandler implements IQueryHandler<DescribeHolds> {
  constructor(private readonly database: Database) {}

  async execute({ holdIds }: DescribeHolds): Promise<DescribedHold[]> {
    const rows = await this.database.query<Omit<DescribedHold, 'expiresAt'> & { expiresAt: Date }>(DESCRIBE, [holdIds]);
    return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
  }
}
