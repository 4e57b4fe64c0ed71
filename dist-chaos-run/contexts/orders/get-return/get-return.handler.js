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
import { selectList } from '../../../platform/database/select-list.js';
import { ReturnNotFound } from '../domain/return.errors.js';
import { ReturnTable } from '../storage/return.table.js';
import { toReturnView } from '../views/return.view.js';
/** One return. Throws `ReturnNotFound`. One SQL statement. */
export class GetReturn extends Query {
    constructor(returnId) {
        super();
        this.returnId = returnId;
    }
}
let GetReturnHandler = class GetReturnHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ returnId }) {
        const sql = `SELECT ${selectList(ReturnTable)} FROM orders.returns WHERE id = $1`;
        const [found] = await this.database.query(sql, [returnId]);
        if (!found)
            throw new ReturnNotFound();
        return toReturnView(found);
    }
};
GetReturnHandler = __decorate([
    QueryHandler(GetReturn),
    __metadata("design:paramtypes", [Database])
], GetReturnHandler);
export { GetReturnHandler };
//# sourceMappingURL=get-return.handler.js.map