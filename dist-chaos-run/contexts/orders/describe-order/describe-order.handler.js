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
import { DescribeOrder } from '../contract/describe-order.query.js';
import { OrderTable } from '../storage/order.table.js';
let DescribeOrderHandler = class DescribeOrderHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ orderId }) {
        const sql = `SELECT ${selectList(OrderTable)} FROM orders.orders WHERE id = $1`;
        const [order] = await this.database.query(sql, [orderId]);
        return (order && {
            orderId,
            number: order.number,
            email: order.email,
            placedAt: order.placedAt.toISOString(),
            currency: order.currency,
            shippingAddress: order.shippingAddress,
            shippingOption: order.shipping.name,
            lines: order.lines.map(({ lineId, title, variantTitle, sku, quantity, unitPrice, gross }) => ({
                ...{ lineId, title, variantTitle, sku, quantity, unitPrice, gross },
            })),
            shipping: order.shipping.gross,
            tax: order.taxTotal,
            total: order.total,
            pricesIncludeTax: order.pricesIncludeTax,
            fulfilments: order.fulfilments.map(({ id, lines, tracking }) => ({ id, lines, tracking })),
        });
    }
};
DescribeOrderHandler = __decorate([
    QueryHandler(DescribeOrder),
    __metadata("design:paramtypes", [Database])
], DescribeOrderHandler);
export { DescribeOrderHandler };
//# sourceMappingURL=describe-order.handler.js.map