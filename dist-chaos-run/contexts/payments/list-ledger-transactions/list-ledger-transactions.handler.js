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
import { filtered } from '../storage/filtered.js';
import { toLedgerTransaction } from '../views/ledger.view.js';
/** What was booked. One SQL statement; a second one counts when asked to. */
export class ListLedgerTransactions extends Query {
    constructor(query) {
        super();
        this.query = query;
    }
}
const FILTERS = {
    kind: 't.kind =',
    gateway: 't.gateway =',
    payment_id: 't.payment_id =',
    order_id: 't.order_id =',
    'occurred_at[gte]': 't.occurred_at >=',
    'occurred_at[lt]': 't.occurred_at <',
};
const ENTRIES = `(SELECT json_agg(json_build_object('account', e.account,
    'amount', json_build_object('amount', e.amount, 'currency', e.currency)) ORDER BY e.line)
  FROM payments.ledger_entries e WHERE e.transaction_id = t.id) AS entries`;
let ListLedgerTransactionsHandler = class ListLedgerTransactionsHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ query }) {
        const { where, values } = filtered(query, FILTERS);
        const list = keyset(query, {
            sorts: { occurred_at: { sql: 't.occurred_at', type: 'timestamptz' } },
            defaultSort: '-occurred_at',
            id: { sql: 't.id', type: 'uuid' },
            values,
        });
        const rows = await this.database.query(`SELECT t.id, t.kind, t.source, t.gateway, t.payment_id, t.order_id, t.occurred_at, ${ENTRIES}, ${list.place}
       FROM payments.ledger_transactions t
       WHERE ${where} AND ${list.after} ORDER BY ${list.orderBy} LIMIT ${list.limit}`, list.values);
        return list.page(rows, toLedgerTransaction, query.count && (await this.count(where, values)));
    }
    async count(where, values) {
        const sql = `SELECT count(*) FROM payments.ledger_transactions t WHERE ${where}`;
        const [row] = await this.database.query(sql, values);
        return row.count;
    }
};
ListLedgerTransactionsHandler = __decorate([
    QueryHandler(ListLedgerTransactions),
    __metadata("design:paramtypes", [Database])
], ListLedgerTransactionsHandler);
export { ListLedgerTransactionsHandler };
//# sourceMappingURL=list-ledger-transactions.handler.js.map