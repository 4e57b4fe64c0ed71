import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { type Page } from '../../../platform/http/page.js';
import { ALERT_COLUMNS, type AlertRow, ALERTS, type AlertView, toAlertView } from '../views/alert.view.js';
import { type AlertsQuery } from './list-alerts.request.js';

/** Alerts, filtered and paged. One SQL statement. */
export class ListAlerts extends Query<Page<AlertView>> {
  constructor(readonly query: AlertsQuery) {
    super();
  }
}

const STATUS = {
  open: 'alert.resolved_at IS NULL AND alert.acknowledged_at IS NULL',
  acknowledged: 'alert.resolved_at IS NULL AND alert.acknowledged_at IS NOT NULL',
  resolved: 'alert.resolved_at IS NOT NULL',
};

function whereSql({ status, variant_id, location }: AlertsQuery) {
  const values: unknown[] = [];
  const conditions = [
    status && STATUS[status],
    variant_id && `alert.variant_id = $${values.push(variant_id)}`,
    location && `alert.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
  ];
  return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}

@QueryHandler(ListAlerts)
export class ListAlertsHandler implements IQueryHandler<ListAlerts> {
  constructor(private readonly database: Database) {}

  async execute({ query }: ListAlerts): Promise<Page<AlertView>> {
    const { where, values } = whereSql(query);
    const list = keyset(query, {
      sorts: { raised_at: { sql: 'alert.raised_at', type: 'timestamptz' } },
      defaultSort: '-raised_at',
      id: { sql: 'alert.id', type: 'uuid' },
      values,
    });
    const rows = await this.database.query<AlertRow & { place: string[] }>(
      `SELECT ${ALERT_COLUMNS}, ${list.place} FROM ${ALERTS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`,
      list.values,
    );
    const count = query.count && (await this.count(where, values));
    return list.page(rows, ({ place: _, ...row }) => toAlertView(row), count);
  }

  private async count(where: string, values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) FROM inventory.alerts AS alert WHERE ${where}`,
      values,
    );
    return row!.count;
  }
}
