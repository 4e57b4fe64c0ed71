import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { type MovementsQuery, type MovementView } from './list-movements.request.js';

/** What happened to stock, the newest first. One SQL statement. */
export class ListMovements extends Query<Page<MovementView>> {
  constructor(readonly query: MovementsQuery) {
    super();
  }
}

type Row = Omit<MovementView, 'at'> & { at: Date; place: string[] };

function whereSql({ variant_id, location, reference }: MovementsQuery) {
  const values: unknown[] = [];
  const conditions = [
    variant_id && `movement.variant_id = $${values.push(variant_id)}`,
    location && `movement.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
    reference && `movement.reference = $${values.push(reference)}`,
  ];
  return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}

@QueryHandler(ListMovements)
export class ListMovementsHandler implements IQueryHandler<ListMovements> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListMovements): Promise<Page<MovementView>> {
    const { where, values } = whereSql(query);
    const list = keyset(query, {
      sorts: { sequence: { sql: 'movement.id', type: 'bigint' } },
      defaultSort: '-sequence',
      id: { sql: 'movement.id', type: 'bigint' },
      values,
    });
    const rows = await this.database.query<Row>(
      `SELECT movement.id AS sequence, movement.variant_id, movement.location_id, location.code AS location,
         movement.on_hand_delta, movement.held_delta, movement.reason, movement.reference, movement.at, ${list.place}
       FROM inventory.movements AS movement JOIN inventory.locations AS location ON location.id = movement.location_id
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = query.count && (await this.count(where, values));
    return list.page(rows, ({ place: _, at, ...movement }) => ({ ...movement, at: at.toISOString() }), count);
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM inventory.movements AS movement WHERE ${where}`,
      values,
    );
    return row!.count;
  }
}
