import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { GetAvailability } from '../contract/get-availability.query.js';

@QueryHandler(GetAvailability)
export class GetAvailabilityHandler implements IQueryHandler<GetAvailability> {
  constructor(private readonly database: Database) {}

  async execute({ variantIds }: GetAvailability): Promise<{ variantId: string; available: number }[]> {
    return this.database.query(
      `SELECT variant_id AS "variantId", coalesce(sum(on_hand - held) FILTER (WHERE active), 0) AS available
       FROM unnest($1::uuid[]) AS asked(variant_id)
         LEFT JOIN inventory.levels USING (variant_id)
         LEFT JOIN inventory.locations ON locations.id = location_id
       GROUP BY variant_id`,
      [variantIds],
    );
  }
}
