import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { LocationNotFound } from '../domain/inventory.errors.js';
import { LOCATION_COLUMNS, type LocationView } from '../views/location.view.js';

/** One location. */
export class GetLocation extends Query<LocationView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetLocation)
export class GetLocationHandler implements IQueryHandler<GetLocation> {
  constructor(private readonly database: Database) {}

  /** Throws `LocationNotFound`. */
  async execute({ id }: GetLocation): Promise<LocationView> {
    const [location] = await this.database.query<LocationView>(
      `SELECT ${LOCATION_COLUMNS} FROM inventory.locations WHERE id = $1`,
      [id],
    );
    if (!location) throw new LocationNotFound(id);
    return location;
  }
}
