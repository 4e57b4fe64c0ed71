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
import { filtered } from '../storage/filtered.js';
/** The balances of the ledger's accounts. One SQL statement. */
export class GetLedgerBalances extends Query {
    constructor(filters) {
        super();
        this.filters = filters;
    }
}
const FILTERS = { account: 'e.account =', gateway: 'e.gateway =', currency: 'e.currency =' };
let GetLedgerBalancesHandler = class GetLedgerBalancesHandler {
    constructor(database) {
        this.database = database;
    }
    execute({ filters }) {
        const { where, values } = filtered(filters, FILTERS);
        return this.database.query(`SELECT e.account, a.description, e.gateway,
         jsonb_build_object('amount', sum(e.amount), 'currency', e.currency) AS balance
       FROM payments.ledger_entries e JOIN payments.ledger_accounts a ON a.code = e.account
       WHERE ${where} GROUP BY e.account, a.description, e.gateway, e.currency
       ORDER BY e.account, e.gateway, e.currency`, values);
    }
};
GetLedgerBalancesHandler = __decorate([
    QueryHandler(GetLedgerBalances),
    __metadata("design:paramtypes", [Database])
], GetLedgerBalancesHandler);
export { GetLedgerBalancesHandler };
//# sourceMappingURL=get-ledger-balances.handler.js.map