var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { DescribeReturn } from '../contract/describe-return.query.js';
import { ReturnTable } from '../storage/return.table.js';
let DescribeReturnHandler = class DescribeReturnHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ returnId }) {
        const sql = `SELECT ${selectList(ReturnTable)} FROM orders.returns WHERE id = $1`;
        const [found] = await this.database.query(sql, [returnId]);
        return found && describe(found);
    }
};
DescribeReturnHandler = __decorate([
    QueryHandler(DescribeReturn),
    __metadata("design:paramtypes", [Database])
], DescribeReturnHandler);
export { DescribeReturnHandler };
function describe(found) {
    const { number, orderId, currency, instructions, endReason } = found;
    return {
        ...{ returnId: found.id, number, orderId, currency, instructions, endReason },
        lines: found.lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
        receptions: found.receptions.map(describeReception),
    };
}
function describeReception({ id, lines, items, shipping, terms, covered, refund }) {
    return {
        id,
        lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
        ...{ items: items.gross, shipping: shipping.gross, restockingFee: terms.restockingFee, covered, refund },
    };
}
//# sourceMappingURL=describe-return.handler.js.map