import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { DescribeOrder, type OrderDescription } from '../contract/describe-order.query.js';
import { type OrderState } from '../domain/order-state.js';
import { OrderTable } from '../storage/order.table.js';

@QueryHandler(DescribeOrder)
export class DescribeOrderHandler implements IQueryHandler<DescribeOrder> {
  constructor(private readonly database: Database) {}

  async execute({ orderId }: DescribeOrder): Promise<OrderDescription | undefined> {
    const sql = `SELECT ${selectList(OrderTable)} FROM orders.orders WHERE id = $1`;
    const [order] = await this.database.query<OrderState>(sql, [orderId]);
    return (
      order && {
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
      }
    );
  }
}
