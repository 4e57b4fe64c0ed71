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
import { DisputeNotFound } from '../domain/dispute.errors.js';
import { DISPUTE_COLUMNS, toDisputeView } from '../views/dispute.view.js';
/** One dispute; one statement. Throws `DisputeNotFound`. */
export class GetDispute extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetDisputeHandler = class GetDisputeHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ id }) {
        const sql = `SELECT ${DISPUTE_COLUMNS} FROM payments.disputes d WHERE d.id = $1`;
        const [row] = await this.database.query(sql, [id]);
        if (!row)
            throw new DisputeNotFound(id);
        return toDisputeView(row);
    }
};
GetDisputeHandler = __decorate([
    QueryHandler(GetDispute),
    __metadata("design:paramtypes", [Database])
], GetDisputeHandler);
export { GetDisputeHandler };
//# sourceMappingURL=get-dispute.handler.js.map