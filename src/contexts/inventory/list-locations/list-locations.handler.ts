import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page, type PageQuery } from '../../../platform/http/page.js';
import { LOCATION_COLUMNS, type LocationView } from '../views/location.view.js';

/** All locations, the preferred first. */
export class ListLocations extends Query<Page<LocationView>> {
  constructor(readonly query: PageQuery) {
    super();
  }
}

@QueryHandler(ListLocations)
export class ListLocationsHandler implements IQueryHandler<ListLocations> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListLocations): Promise<Page<LocationView>> {
    const list = keyset(query, {
      sorts: { priority: { sql: 'priority', type: 'integer' }, code: { sql: 'code', type: 'text' } },
      defaultSort: 'priority',
      id: { sql: 'id', type: 'uuid' },
      values: [],
    });
    const total = query.count ? ', (SELECT count(*) FROM inventory.locations) AS total' : '';
    const rows = await this.database.query<LocationView & { place: string[]; total?: number }>(
      `SELECT ${LOCATION_COLUMNS}, ${list.place}${total} FROM inventory.locations
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    return list.page(rows, ({ place: _, total: __, ...location }) => location, rows[0]?.total);
  }
}
