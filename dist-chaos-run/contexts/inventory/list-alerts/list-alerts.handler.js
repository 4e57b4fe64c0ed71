var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { keyset } from '../../../platform/http/keyset.js';
import { ALERT_COLUMNS, ALERTS, toAlertView } from '../views/alert.view.js';
/** Alerts, filtered and paged. One SQL statement. */
export class ListAlerts extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
const STATUS = {
    open: 'alert.resolved_at IS NULL AND alert.acknowledged_at IS NULL',
    acknowledged: 'alert.resolved_at IS NULL AND alert.acknowledged_at IS NOT NULL',
    resolved: 'alert.resolved_at IS NOT NULL',
};
function whereSql({ status, variant_id, location }) {
    const values = [];
    const conditions = [
        status && STATUS[status],
        variant_id && `alert.variant_id = $${values.push(variant_id)}`,
        location && `alert.location_id = (SELECT id FROM inventory.locations WHERE code = $${values.push(location)})`,
    ];
    return { where: ['true', ...conditions.filter(Boolean)].join(' AND '), values };
}
let ListAlertsHandler = class ListAlertsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = whereSql(query);
        const list = keyset(query, {
            sorts: { raised_at: { sql: 'alert.raised_at', type: 'timestamptz' } },
            defaultSort: '-raised_at',
            id: { sql: 'alert.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT ${ALERT_COLUMNS}, ${list.place} FROM ${ALERTS}
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        const count = query.count && (await this.count(where, values));
        return list.page(rows, ({ place: _, ...row }) => toAlertView(row), count);
    }
    async count(where, values) {
        const [row] = await this.database.query(`SELECT count(*) FROM inventory.alerts AS alert WHERE ${where}`, values);
        return row.count;
    }
};
ListAlertsHandler = __decorate([
    QueryHandler(ListAlerts),
    __metadata("design:paramtypes", [Database])
], ListAlertsHandler);
export { ListAlertsHandler };
//# sourceMappingURL=list-alerts.handler.js.map