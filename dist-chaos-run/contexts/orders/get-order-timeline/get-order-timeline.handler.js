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
import { OrderNotFound } from '../domain/order.errors.js';
import { SHOWN_TO_SHOPPERS } from '../views/shopper-timeline.js';
/**
 * What happened to an order, its notes among it. With a `tokenHash` only for its holder, and only what shoppers may see.
 * Two SQL statements, a third to count. Throws `OrderNotFound`.
 */
export class GetOrderTimeline extends Query {
    constructor(orderId, query, tokenHash) {
        super();
        this.orderId = orderId;
        this.query = query;
        this.tokenHash = tokenHash;
    }
}
/** $1 the order; $2 for shoppers which events are shown and whether with their detail, null for staff. */
const STEPS = `
  SELECT (step->>'at')::timestamptz AS at, lpad(n::text, 8, '0') AS place_id, step->>'event' AS event,
    CASE WHEN $2::jsonb IS NULL OR $2::jsonb->>(step->>'event') = 'with detail' THEN step->>'detail' END AS detail,
    CASE WHEN $2::jsonb IS NULL THEN step->>'by' END AS by
  FROM orders.orders, jsonb_array_elements(timeline) WITH ORDINALITY AS each(step, n)
  WHERE id = $1 AND ($2::jsonb IS NULL OR $2::jsonb ? (step->>'event'))
  UNION ALL
  SELECT created_at, 'note ' || id, 'note', text, CASE WHEN $2::jsonb IS NULL THEN author END
  FROM orders.notes WHERE order_id = $1 AND (customer_visible OR $2::jsonb IS NULL)`;
let GetOrderTimelineHandler = class GetOrderTimelineHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ orderId, query, tokenHash }) {
        const shown = tokenHash === undefined ? null : JSON.stringify(SHOWN_TO_SHOPPERS);
        const list = keyset(query, {
            sorts: { at: { sql: 'at', type: 'timestamptz' } },
            defaultSort: 'at',
            id: { sql: 'place_id', type: 'text' },
            values: [orderId, shown],
        });
        await this.refuseUnknown(orderId, tokenHash);
        const rows = await this.database.query(`SELECT at, event, detail, by, ${list.place} FROM (${STEPS}) AS steps
       WHERE ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toEntry, query.count && (await this.count(orderId, shown)));
    }
    async refuseUnknown(orderId, tokenHash) {
        const sql = 'SELECT FROM orders.orders WHERE id = $1 AND ($2::text IS NULL OR token_hash = $2)';
        if ((await this.database.query(sql, [orderId, tokenHash ?? null])).length === 0)
            throw new OrderNotFound();
    }
    async count(orderId, shown) {
        const sql = `SELECT count(*) FROM (${STEPS}) AS steps`;
        const [row] = await this.database.query(sql, [orderId, shown]);
        return row.count;
    }
};
GetOrderTimelineHandler = __decorate([
    QueryHandler(GetOrderTimeline),
    __metadata("design:paramtypes", [Database])
], GetOrderTimelineHandler);
export { GetOrderTimelineHandler };
function toEntry({ at, event, detail, by }) {
    return { at: at.toISOString(), event, ...(detail && { detail }), ...(by && { by }) };
}
//# sourceMappingURL=get-order-timeline.handler.js.map